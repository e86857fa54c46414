using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Regulation;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Control;

public sealed class ControlEffects(IDbContextFactory<CrmDb> factory, IState<ControlState> state, Viewer viewer, OfficeBook book, Refusals refusals, TimeProvider time)
{
    private const int Days = 7;
    private readonly Reloading reload = new();

    [EffectMethod(typeof(ControlOpened))]
    public Task OnOpened(IDispatcher dispatcher) => reload.RunAsync(() => LoadAsync(dispatcher));

    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) =>
        action.Events.Any(e => e.Event is DealAssigned or DealTaken or ClockBreached or BreachExcused) ? reload.RunAsync(() => LoadAsync(dispatcher)) : Task.CompletedTask;

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => reload.RunAsync(() => LoadAsync(dispatcher));

    private async Task LoadAsync(IDispatcher dispatcher)
    {
        if (!state.Value.IsOpen || !viewer.Actor.Is(Domain.Common.Role.HeadOfSales)) return;
        try
        {
            await using var db = factory.CreateDbContext();
            dispatcher.Dispatch(new ControlLoaded(await db.ControlAsync(viewer.Actor, Since)));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            dispatcher.Dispatch(new ControlFailed(refusals.Of(broken).Title));
        }
    }

    /// <summary>The beginning of the day a week ago, by the office's clock.</summary>
    private DateTimeOffset Since
    {
        get
        {
            var today = book.Local(time.GetUtcNow());
            return (today - today.TimeOfDay).AddDays(1 - Days);
        }
    }
}
