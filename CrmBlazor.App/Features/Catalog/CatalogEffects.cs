using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Catalog;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Catalog;

public sealed class CatalogEffects(IDbContextFactory<CrmDb> factory, IState<CatalogState> catalog)
{
    private readonly Reloading reloading = new();

    [EffectMethod]
    public Task OnOpened(CatalogOpened action, IDispatcher dispatcher) => ReloadAsync(dispatcher);

    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) =>
        catalog.Value.IsShown && action.Events.Any(e => e.Event is ProductRegistered) ? ReloadAsync(dispatcher) : Task.CompletedTask;

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => catalog.Value.IsShown ? ReloadAsync(dispatcher) : Task.CompletedTask;

    private Task ReloadAsync(IDispatcher dispatcher) => reloading.RunAsync(async () =>
    {
        var search = catalog.Value.Search;
        await using var db = factory.CreateDbContext();
        var list = await db.ProductsAsync(search.Text, new(search.Page, search.Size), search.Section);
        dispatcher.Dispatch(new CatalogLoaded(search, list, await db.Products.Select(p => p.Section).Distinct().OrderBy(s => s).ToListAsync()));
    });
}
