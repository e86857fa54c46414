using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Payments;

/// <summary>A notice beside its invoice: what an accountant compares.</summary>
/// <param name="BuyerInn">Of the invoice; none where it is made out to a person.</param>
public sealed record PaymentView(int Number, string Invoice, int Deal, string DealTitle, Money Amount, string? PayerInn, DateOnly PaidOn, string? Text, PaymentState State, Guid PostedById,
    string PostedBy, DateTimeOffset PostedAt, string? DecidedBy, DateTimeOffset? DecidedAt, string? Reason, string Buyer, string? BuyerInn, Money InvoiceTotal, Money InvoiceConfirmed,
    bool PartiesActual);

public static class PaymentQueries
{
    /// <summary>For members of «Оплата» only, which the caller sees to.</summary>
    public static async Task<Paged<PaymentView>> PaymentsAsync(this CrmDb db, PaymentState? state, Voice voice, Paging paging)
    {
        var payments = db.Payments.AsNoTracking();
        if (state is { } wanted) payments = payments.Where(p => p.State == wanted);
        var page = await (
            from payment in payments
            join invoice in db.Invoices on payment.InvoiceId equals invoice.Id
            join deal in db.Deals on payment.DealId equals deal.Id
            join contact in db.Contacts on invoice.ContactId equals contact.Id
            join company in db.Companies on invoice.CompanyId equals company.Id into companies
            from company in companies.DefaultIfEmpty()
            orderby payment.Number descending
            select new { payment, deal.Number, deal.Title, Buyer = company == null ? contact.FullName : company.Name, Inn = company == null ? null : company.Inn, invoice.Total,
                invoice.Confirmed, Actual = invoice.PartiesActualAt != null }).PageAsync(paging);
        return new([.. page.Items.Select(r => new PaymentView(r.payment.Number, r.payment.InvoiceNumber, r.Number, r.Title, r.payment.Amount, r.payment.PayerInn, r.payment.PaidOn,
            r.payment.Text, r.payment.State, r.payment.PostedBy, voice.Who(r.payment.PostedBy), r.payment.PostedAt, r.payment.DecidedBy is { } by ? voice.Who(by) : null,
            r.payment.DecidedAt, r.payment.Reason, r.Buyer, r.Inn, r.Total, r.Confirmed, r.Actual))], page.Total);
    }
}
