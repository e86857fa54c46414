using System.Linq.Expressions;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <param name="File">Number of its file.</param>
public sealed record ContractBrief(string Number, DateOnly MadeOn, int Deal, int File);

/// <summary>An invoice and the document that closes it.</summary>
/// <param name="Gap">What it still lacks once it is paid.</param>
public sealed record PaperBrief(string Invoice, InvoiceStatus Status, DateOnly IssuedOn, Money Total, int Deal, DocumentKind? Kind, string? Document, DateOnly? DocumentOn, PaperGap? Gap);

/// <summary>The papers of a deal or a company, as far as the viewer may see them (I 3.3).</summary>
public sealed record RecordPapers(IReadOnlyList<ContractBrief> Contracts, IReadOnlyList<PaperBrief> Papers);

public static class PaperReading
{
    private const int Most = 50;

    /// <summary>Seller and buyer as a closing document of this invoice has them.</summary>
    public static async Task<PaperSides> PaperSidesAsync(this CrmDb db, Invoice invoice) => PaperSides.Of(invoice,
        await db.Companies.AsNoTracking().SingleAsync(c => c.Id == invoice.SellerId),
        invoice.CompanyId is { } id ? await db.Companies.AsNoTracking().SingleAsync(c => c.Id == id) : null,
        await db.Contacts.AsNoTracking().SingleAsync(c => c.Id == invoice.ContactId));

    /// <summary>The newest first.</summary>
    /// <param name="of">Which deals.</param>
    public static async Task<RecordPapers> PapersOfAsync(this CrmDb db, Expression<Func<Deal, bool>> of, Actor actor)
    {
        var deals = db.Deals.Where(actor.Deals()).Where(of);
        var contracts = await db.Contracts.AsNoTracking().Where(c => deals.Any(d => d.Id == c.DealId) && db.Files.Any(f => f.Number == c.File && f.RemovedAt == null))
            .OrderByDescending(c => c.Year).ThenByDescending(c => c.Ordinal).Take(Most).Select(c => new ContractBrief(c.Number, c.MadeOn, c.DealNumber, c.File)).ToListAsync();
        if (!actor.SeesInvoices()) return new(contracts, []);
        var papers = await (
            from invoice in db.Invoices.AsNoTracking()
            where deals.Any(d => d.Id == invoice.DealId)
            join document in db.TransferDocuments.AsNoTracking() on invoice.Id equals document.InvoiceId into documents
            from document in documents.DefaultIfEmpty()
            orderby invoice.Year descending, invoice.Ordinal descending
            select new { Invoice = invoice, Document = document }).Take(Most).ToListAsync();
        return new(contracts, [.. papers.Select(p => Brief(p.Invoice, p.Document))]);
    }

    private static PaperBrief Brief(Invoice invoice, TransferDocument? document) => new(invoice.Number, invoice.Status, invoice.IssuedOn, invoice.Total, invoice.DealNumber, document?.Kind, document?.Number, document?.IssuedOn,
        invoice.IsPaid ? TransferDocument.GapOf(document) : null);
}
