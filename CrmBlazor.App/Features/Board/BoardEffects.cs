using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Staff;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Board;

public sealed class BoardEffects(IDbContextFactory<CrmDb> factory, Viewer viewer)
{
    /// <summary>The menu is filled from the gates, the same that the deal's page lists.</summary>
    [EffectMethod]
    public async Task OnMenu(MenuOpened action, IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        var deal = await db.Deals.SingleAsync(d => d.Number == action.Deal);
        if (!viewer.Actor.Sees(deal)) return;
        var invoices = await db.Invoices.Where(i => i.DealId == deal.Id).OrderBy(i => i.Year).ThenBy(i => i.Ordinal).ToListAsync();
        var task = await db.Tasks.SingleOrDefaultAsync(t => t.DealId == deal.Id && t.IsAutomatic);
        dispatcher.Dispatch(new MenuLoaded(action.Deal, [.. deal.Next(new(invoices, task)).Select(g => new Gate(g.Stage, g.Obstacles.Count))]));
    }
}
