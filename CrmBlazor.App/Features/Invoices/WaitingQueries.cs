using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Invoices;

/// <summary>An open deal whose cargo waits for its day, or is on its way.</summary>
/// <param name="RequestedAt">The manager's live request.</param>
public sealed record ShipmentRow(int Deal, string Title, string Client, string Address, string Goods, Guid? Manager, DateTimeOffset? RequestedAt, DateOnly? ShipsOn, string? Carrier, string? Note);

/// <summary>A transfer document that is not back yet.</summary>
/// <param name="Number">None until accounting has issued it.</param>
public sealed record PaperRow(string Invoice, int Deal, string Client, Money Total, DateTimeOffset RequestedAt, string RequestedBy, string? Number, DateOnly? IssuedOn, DateOnly? ScanOn,
    Awaited? Awaited);

/// <summary>What waits at the desks of logistics and of accounting, above the list of invoices.</summary>
public static class WaitingQueries
{
    private const int Most = 100;

    /// <summary>Those without a day first, the longest waiting on top.</summary>
    public static async Task<IReadOnlyList<ShipmentRow>> ShipmentsAsync(this CrmDb db, Actor actor)
    {
        var rows = await (
            from deal in db.Deals.AsNoTracking().Where(actor.Deals())
            where deal.ClosedAt == null && deal.DeliveredOn == null && (deal.ShipmentRequestedAt != null || deal.ShipsOn != null)
            join contact in db.Contacts on deal.ContactId equals contact.Id
            join company in db.Companies on deal.CompanyId equals company.Id into companies
            from company in companies.DefaultIfEmpty()
            join carrier in db.Companies on deal.CarrierId equals carrier.Id into carriers
            from carrier in carriers.DefaultIfEmpty()
            orderby deal.ShipsOn != null, deal.ShipsOn, deal.ShipmentRequestedAt
            select new ShipmentRow(deal.Number, deal.Title, company == null ? contact.FullName : company.Name, deal.DeliveryAddress, deal.Goods, deal.ManagerId, deal.ShipmentRequestedAt,
                deal.ShipsOn, carrier == null ? null : carrier.Name, deal.ShipmentNote)).Take(Most).ToListAsync();
        return rows;
    }

    /// <summary>Those to be issued first.</summary>
    public static async Task<IReadOnlyList<PaperRow>> PapersAsync(this CrmDb db, Actor actor, Voice voice)
    {
        if (!actor.SeesInvoices()) return [];
        var rows = await (
            from document in db.TransferDocuments.AsNoTracking()
            where document.ReturnedOn == null
            join invoice in db.Invoices on document.InvoiceId equals invoice.Id
            join deal in db.Deals.Where(actor.Deals()) on invoice.DealId equals deal.Id
            join contact in db.Contacts on invoice.ContactId equals contact.Id
            join company in db.Companies on invoice.CompanyId equals company.Id into companies
            from company in companies.DefaultIfEmpty()
            orderby document.IssuedOn != null, document.IssuedOn, document.RequestedAt
            select new { document, invoice.Total, deal.Number, Client = company == null ? contact.FullName : company.Name }).Take(Most).ToListAsync();
        return [.. rows.Select(r => new PaperRow(r.document.InvoiceNumber, r.Number, r.Client, r.Total, r.document.RequestedAt, voice.Who(r.document.RequestedBy), r.document.Number,
            r.document.IssuedOn, r.document.ScanOn, r.document.Awaited))];
    }
}
