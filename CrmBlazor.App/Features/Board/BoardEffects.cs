using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Staff;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Board;

public sealed class BoardEffects(IDbContextFactory<CrmDb> factory, Viewer viewer, OfficeBook book, TimeProvider time)
{
    /// <summary>The menu is filled from the gates, the same that the deal's page lists.</summary>
    [EffectMethod]
    public async Task OnMenu(MenuOpened action, IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        var deal = await db.Deals.SingleAsync(d => d.Number == action.Deal);
        if (!viewer.Actor.Sees(deal)) return;
        var facts = await db.FactsAsync(deal, book.Settings.Today(time.GetUtcNow()));
        dispatcher.Dispatch(new MenuLoaded(action.Deal, [.. deal.Next(facts).Select(g => new Gate(g.Stage, g.Obstacles.Count))]));
    }
}
