using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Catalog;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Catalog;

public sealed class CatalogEffects(IDbContextFactory<CrmDb> factory, IState<CatalogState> catalog, OfficeBook book)
{
    private readonly Reloading reloading = new();

    [EffectMethod]
    public Task OnOpened(CatalogOpened action, IDispatcher dispatcher) => ReloadAsync(dispatcher);

    [EffectMethod]
    public Task OnOpened(ProductOpened action, IDispatcher dispatcher) => LoadCardAsync(dispatcher);

    [EffectMethod]
    public async Task OnLog(LogAdvanced action, IDispatcher dispatcher)
    {
        var happened = action.Events.Select(e => e.Event).Where(e => e is ProductEvent or SectionMoved).ToList();
        if (!catalog.Value.IsShown || happened.Count == 0) return;
        if (happened.Exists(e => e is SectionMoved || (e as ProductEvent)?.Number == catalog.Value.Open)) await LoadCardAsync(dispatcher);
        await ReloadAsync(dispatcher);
    }

    [EffectMethod(typeof(LinkResumed))]
    public async Task OnResumed(IDispatcher dispatcher)
    {
        if (!catalog.Value.IsShown) return;
        await LoadCardAsync(dispatcher);
        await ReloadAsync(dispatcher);
    }

    private async Task LoadCardAsync(IDispatcher dispatcher)
    {
        if (catalog.Value.Open is not { } number) return;
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new ProductLoaded(number, await db.ProductAsync(number, book)));
    }

    private Task ReloadAsync(IDispatcher dispatcher) => reloading.RunAsync(async () =>
    {
        var search = catalog.Value.Search;
        await using var db = factory.CreateDbContext();
        var list = await db.ProductsAsync(search.Text, new(search.Page, search.Size), search.Section, search.Archived);
        dispatcher.Dispatch(new CatalogLoaded(search, list, await db.SectionsAsync(search.Archived)));
    });
}
