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

    public static async Task<DealFacts> FactsAsync(this CrmDb db, Guid deal) =>
        new(await db.InvoicesOfAsync(deal), await db.Tasks.SingleOrDefaultAsync(t => t.DealId == deal && t.IsAutomatic));
}
