using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>What belongs to a deal, read the same way for the commands and for the screens.</summary>
public static class DealReading
{
    /// <summary>In the order of their numbers.</summary>
    public static Task<List<Invoice>> InvoicesOfAsync(this CrmDb db, Guid deal) =>
        db.Invoices.Where(i => i.DealId == deal).OrderBy(i => i.Year).ThenBy(i => i.Ordinal).ToListAsync();

    /// <summary>Nothing where there is no such invoice, or its deal is not the actor's to see.</summary>
    public static async Task<(Invoice Invoice, Deal Deal)?> SeenInvoiceAsync(this CrmDb db, string number, Actor actor)
    {
        if (!actor.SeesInvoices() || await db.Invoices.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number) is not { } invoice) return null;
        var deal = await db.Deals.AsNoTracking().SingleAsync(d => d.Id == invoice.DealId);
        return actor.Sees(deal) ? (invoice, deal) : null;
    }

    /// <param name="today">Whose rates and taxes hold.</param>
    public static async Task<DealFacts> FactsAsync(this CrmDb db, Deal deal, DateOnly today) =>
        new(await db.InvoicesOfAsync(deal.Id), await db.Tasks.SingleOrDefaultAsync(t => t.DealId == deal.Id && t.IsAutomatic)) { Behind = await db.BehindAsync(deal, today) };

    /// <summary>The goods of an open deal of which the catalogue says something else by now (B 34a).</summary>
    public static async Task<IReadOnlyList<LineBehind>> BehindAsync(this CrmDb db, Deal deal, DateOnly today) =>
        deal.Lines.Count == 0 ? [] : (await db.GoodsAsync(deal, today)).Behind;

    public static async Task<GoodsState> GoodsAsync(this CrmDb db, Deal deal, DateOnly today)
    {
        var regime = await db.RegimeOfAsync(deal.Id, today);
        return new(deal.Lines, deal.IsClosed ? [] : await db.BehindAsync(deal.Lines, regime), regime, today);
    }
}
