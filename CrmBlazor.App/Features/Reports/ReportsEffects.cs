using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Reports;

public sealed class ReportsEffects(IDbContextFactory<CrmDb> factory, IState<ReportsState> state, OfficeBook book, Viewer viewer, TimeProvider time, Refusals refusals)
{
    private readonly Reloading reload = new();

    [EffectMethod(typeof(ReportsOpened))]
    public Task OnOpened(IDispatcher dispatcher) => reload.RunAsync(() => LoadAsync(dispatcher));

    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) =>
        state.Value.IsShown && action.Events.Any(e => e.Event is InvoiceEvent or DealAssigned) ? reload.RunAsync(() => LoadAsync(dispatcher)) : Task.CompletedTask;

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => state.Value.IsShown ? reload.RunAsync(() => LoadAsync(dispatcher)) : Task.CompletedTask;

    private async Task LoadAsync(IDispatcher dispatcher)
    {
        try
        {
            await using var db = factory.CreateDbContext();
            dispatcher.Dispatch(new ReportsLoaded(await db.UnshippedAsync(viewer.Actor, book, book.Settings.Today(time.GetUtcNow()))));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            dispatcher.Dispatch(new ReportsFailed(refusals.Of(broken).Title));
        }
    }
}
