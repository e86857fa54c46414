using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Regulation;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Breaches;

public sealed class BreachesEffects(IDbContextFactory<CrmDb> factory, IState<BreachesState> breaches, OfficeBook book, Viewer viewer)
{
    private readonly Reloading reloading = new();

    [EffectMethod(typeof(BreachesOpened))]
    public Task OnOpened(IDispatcher dispatcher) => ReloadAsync(dispatcher);

    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) => breaches.Value.IsShown && action.Events.Any(e => e.Event is BreachEvent) ? ReloadAsync(dispatcher) : Task.CompletedTask;

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => breaches.Value.IsShown ? ReloadAsync(dispatcher) : Task.CompletedTask;

    private Task ReloadAsync(IDispatcher dispatcher) => reloading.RunAsync(async () =>
    {
        var month = breaches.Value.Month;
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new BreachesLoaded(month, await db.BreachesAsync(viewer.Actor, book.Midnight(month), book.Midnight(month.AddMonths(1)))));
    });
}
