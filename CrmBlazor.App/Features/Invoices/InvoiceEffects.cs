using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Invoices;

public sealed class InvoiceEffects(IDbContextFactory<CrmDb> factory, IState<InvoiceState> state, Viewer viewer, Voice voice, Refusals refusals, OfficeBook book, TimeProvider time)
{
    private const int Shown = 500;
    private readonly Reloading reload = new();

    [EffectMethod]
    public async Task OnOpened(InvoiceOpened action, IDispatcher dispatcher)
    {
        try
        {
            await using var db = factory.CreateDbContext();
            if (await ReadAsync(db, action.Number) is not { } view)
            {
                dispatcher.Dispatch(new InvoiceMissing(action.Number));
                return;
            }
            var deal = await db.Invoices.Where(i => i.Id == view.Id).Select(i => i.DealId).SingleAsync();
            var log = await db.TimelineOfDealAsync(deal, Shown);
            dispatcher.Dispatch(new InvoiceLoaded(view, new([.. log.Select(e => e.Event).Where(e => InvoiceLog.IsOf(e, view.Id, view.Number))])));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            dispatcher.Dispatch(new InvoiceFailed(refusals.Of(broken).Title));
        }
    }

    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) =>
        state.Value.View is { } view && action.Events.Any(e => Concerns(e, view)) ? reload.RunAsync(() => RefreshAsync(dispatcher)) : Task.CompletedTask;

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher)
    {
        if (state.Value.Number is { } number) dispatcher.Dispatch(new InvoiceOpened(number));
        return Task.CompletedTask;
    }

    private async Task RefreshAsync(IDispatcher dispatcher)
    {
        if (state.Value.Number is not { } number) return;
        await using var db = factory.CreateDbContext();
        if (await ReadAsync(db, number) is { } view) dispatcher.Dispatch(new InvoiceRefreshed(view));
        else dispatcher.Dispatch(new InvoiceMissing(number));
    }

    private Task<InvoiceView?> ReadAsync(CrmDb db, string number) => db.InvoiceAsync(number, viewer.Actor, voice, time.GetUtcNow(), book.Settings.Today(time.GetUtcNow()));

    /// <summary>Its own events, the deal's stage and shipment, and advances that may be of its payer.</summary>
    private static bool Concerns(LiveEvent live, InvoiceView view) =>
        InvoiceLog.IsOf(live.Event, view.Id, view.Number) || (live.Deal?.Number == view.Deal && live.Event is DealEvent) || live.Event is AdvanceEvent;
}
