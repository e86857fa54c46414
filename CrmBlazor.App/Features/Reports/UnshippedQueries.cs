using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Reports;

/// <summary>A paid invoice whose signed document is not back.</summary>
/// <param name="Days">Since it was paid.</param>
/// <param name="Late">Days by which the scan or the original is overdue.</param>
public sealed record UnshippedRow(string Invoice, int Deal, string Client, Money Total, DateOnly PaidOn, int Days, PaperGap Gap, string? Document, DateOnly? DueOn, int? Late, Guid? Manager)
{
    public Ageing Ageing => PaperAge.Of(Days);
}

/// <summary>«Счета без отгрузки» (K 193).</summary>
public static class UnshippedQueries
{
    private const int Most = 5000;

    /// <summary>A manager sees his own, a head the department's, accounting, logistics and the director all; the oldest first.</summary>
    public static async Task<IReadOnlyList<UnshippedRow>> UnshippedAsync(this CrmDb db, Actor actor, OfficeBook book, DateOnly today)
    {
        if (!actor.SeesInvoices()) return [];
        var deals = db.Deals.Where(actor.Deals());
        if (actor.Is(Role.Manager)) deals = deals.Where(d => d.ManagerId == actor.Id);
        var rows = await (
            from invoice in db.Invoices.AsNoTracking()
            where invoice.Status == InvoiceStatus.Paid
            join deal in deals on invoice.DealId equals deal.Id
            join contact in db.Contacts on invoice.ContactId equals contact.Id
            join company in db.Companies on invoice.CompanyId equals company.Id into companies
            from company in companies.DefaultIfEmpty()
            join document in db.TransferDocuments.AsNoTracking() on invoice.Id equals document.InvoiceId into documents
            from document in documents.DefaultIfEmpty()
            where document == null || document.ReturnedOn == null
            orderby invoice.PaidAt
            select new { invoice.Number, invoice.Total, invoice.PaidAt, Deal = deal.Number, deal.ManagerId, Client = company == null ? contact.FullName : company.Name, Document = document }).Take(Most).ToListAsync();
        return [.. rows.Select(r => Row(r.Number, r.Total, book.Settings.Today(r.PaidAt!.Value), r.Deal, r.ManagerId, r.Client, r.Document, today))];
    }

    private static UnshippedRow Row(string invoice, Money total, DateOnly paidOn, int deal, Guid? manager, string client, TransferDocument? document, DateOnly today)
    {
        var due = document?.Awaited?.DueOn;
        return new(invoice, deal, client, total, paidOn, today.DayNumber - paidOn.DayNumber, TransferDocument.GapOf(document)!.Value, document?.Number, due,
            due < today ? today.DayNumber - due.Value.DayNumber : null, manager);
    }
}
