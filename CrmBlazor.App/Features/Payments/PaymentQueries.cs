using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Payments;

/// <summary>A notice beside its invoice: what an accountant compares.</summary>
/// <param name="Payer">The company of that ИНН, where it is known.</param>
/// <param name="BuyerInn">Of the invoice; none where it is made out to a person.</param>
/// <param name="ToDeciding">What keeps this viewer from deciding on it.</param>
public sealed record PaymentView(int Number, string Invoice, int Deal, string DealTitle, Money Amount, string? PayerInn, DateOnly PaidOn, string? Text, PaymentState State, Guid PostedById,
    string PostedBy, DateTimeOffset PostedAt, string? DecidedBy, DateTimeOffset? DecidedAt, string? Reason, string Buyer, string? BuyerInn, Money InvoiceTotal, Money InvoiceConfirmed,
    bool PartiesActual, string? Payer, InvoiceStatus InvoiceStatus, DateOnly IssuedOn, string Carrier, string Supplier, string? Manager, IReadOnlyList<ObstacleText> ToDeciding)
{
    /// <summary>What the invoice still needs.</summary>
    public Money Due => InvoiceStatus is InvoiceStatus.New ? InvoiceTotal - InvoiceConfirmed : Money.Zero;

    public bool IsWaiting => State is PaymentState.Waiting;
}

public static class PaymentQueries
{
    private const int Most = 500;

    /// <summary>For members of «Оплата» only, which the caller sees to.</summary>
    public static async Task<Paged<PaymentView>> PaymentsAsync(this CrmDb db, PaymentState? state, Actor actor, Voice voice, Paging paging)
    {
        var payments = db.Payments.AsNoTracking();
        if (state is { } wanted) payments = payments.Where(p => p.State == wanted);
        var numbers = await payments.OrderByDescending(p => p.Number).Select(p => p.Number).PageAsync(paging);
        return new(await ViewsAsync(db, payments.Where(p => numbers.Items.Contains(p.Number)), actor, voice), numbers.Total);
    }

    /// <summary>All that wait, and those that the channel shows.</summary>
    public static Task<IReadOnlyList<PaymentView>> NoticesAsync(this CrmDb db, IReadOnlyCollection<int> shown, Actor actor, Voice voice) =>
        ViewsAsync(db, db.Payments.AsNoTracking().Where(p => p.State == PaymentState.Waiting || shown.Contains(p.Number)), actor, voice);

    /// <summary>A payment changes what its invoice needs, and so every other notice of that invoice.</summary>
    public static Task<IReadOnlyList<PaymentView>> NoticesOfAsync(this CrmDb db, IReadOnlyCollection<string> invoices, Actor actor, Voice voice) =>
        ViewsAsync(db, db.Payments.AsNoTracking().Where(p => invoices.Contains(p.InvoiceNumber)), actor, voice);

    /// <summary>Newest first.</summary>
    private static async Task<IReadOnlyList<PaymentView>> ViewsAsync(CrmDb db, IQueryable<Payment> payments, Actor actor, Voice voice)
    {
        var rows = await (
            from payment in payments
            join invoice in db.Invoices on payment.InvoiceId equals invoice.Id
            join deal in db.Deals on payment.DealId equals deal.Id
            join contact in db.Contacts on invoice.ContactId equals contact.Id
            join carrier in db.Companies on invoice.CarrierId equals carrier.Id
            join supplier in db.Companies on invoice.SupplierId equals supplier.Id
            join company in db.Companies on invoice.CompanyId equals company.Id into companies
            from company in companies.DefaultIfEmpty()
            orderby payment.Number descending
            select new
            {
                payment, deal.Number, deal.Title, deal.ManagerId, Buyer = company == null ? contact.FullName : company.Name, Inn = company == null ? null : company.Inn, invoice.Total, invoice.Confirmed,
                Actual = invoice.PartiesActualAt != null, invoice.Status, invoice.IssuedOn, Carrier = carrier.Name, Supplier = supplier.Name,
                Payer = db.Companies.Where(c => c.Inn == payment.PayerInn).OrderBy(c => c.Number).Select(c => c.Name).FirstOrDefault(),
            }).Take(Most).ToListAsync();
        return [.. rows.Select(r => new PaymentView(r.payment.Number, r.payment.InvoiceNumber, r.Number, r.Title, r.payment.Amount, r.payment.PayerInn, r.payment.PaidOn, r.payment.Text,
            r.payment.State, r.payment.PostedBy, voice.Who(r.payment.PostedBy), r.payment.PostedAt, r.payment.DecidedBy is { } by ? voice.Who(by) : null, r.payment.DecidedAt, r.payment.Reason,
            r.Buyer, r.Inn, r.Total, r.Confirmed, r.Actual, r.Payer, r.Status, r.IssuedOn, r.Carrier, r.Supplier, r.ManagerId is { } manager ? voice.Who(manager) : null,
            actor.Is(Role.Accountant) ? [.. r.payment.ToDeciding(actor).Select(voice.Say)] : []))];
    }
}
