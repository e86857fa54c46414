using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>What belongs to a deal, read the same way for the commands and for the screens.</summary>
public static class DealReading
{
    /// <summary>In the order of their numbers.</summary>
    public static Task<List<Invoice>> InvoicesOfAsync(this CrmDb db, Guid deal) =>
        db.Invoices.Where(i => i.DealId == deal).OrderBy(i => i.Year).ThenBy(i => i.Ordinal).ToListAsync();

    public static async Task<DealFacts> FactsAsync(this CrmDb db, Guid deal) =>
        new(await db.InvoicesOfAsync(deal), await db.Tasks.SingleOrDefaultAsync(t => t.DealId == deal && t.IsAutomatic));
}
