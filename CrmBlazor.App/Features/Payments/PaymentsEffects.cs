using System.Collections.Immutable;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Payments;

public sealed class PaymentsEffects(IDbContextFactory<CrmDb> factory, IState<PaymentsState> state, Viewer viewer, Voice voice, Refusals refusals)
{
    private readonly Reloading reload = new();

    [EffectMethod(typeof(PaymentsOpened))]
    public Task OnOpened(IDispatcher dispatcher) => reload.RunAsync(() => LoadAsync(dispatcher));

    [EffectMethod(typeof(EarlierWanted))]
    public Task OnEarlier(IDispatcher dispatcher) => reload.RunAsync(() => LoadAsync(dispatcher));

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => reload.RunAsync(() => LoadAsync(dispatcher));

    /// <summary>Messages come by themselves; of a notice the invoice beside it is read anew.</summary>
    [EffectMethod]
    public async Task OnLog(LogAdvanced action, IDispatcher dispatcher)
    {
        if (!state.Value.IsOpen || !viewer.Actor.InPayments) return;
        var invoices = action.Events.Select(e => Touched(e.Event)).OfType<string>().Distinct().ToList();
        if (invoices.Count == 0) return;
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new NoticesRead(await db.NoticesOfAsync(invoices, viewer.Actor, voice)));
    }

    private async Task LoadAsync(IDispatcher dispatcher)
    {
        if (!state.Value.IsOpen || !viewer.Actor.InPayments) return;
        try
        {
            var limit = state.Value.Limit;
            await using var db = factory.CreateDbContext();
            var messages = await db.LatestOfTypeAsync(EventJson.NameOf<ChannelMessagePosted>(), limit);
            var announced = await db.LatestOfTypeAsync(EventJson.NameOf<PaymentAnnounced>(), limit);
            var latest = messages.Concat(announced).OrderByDescending(e => e.Row.Sequence).Take(limit).Select(e => e.Event).Reverse().ToImmutableList();
            var notices = await db.NoticesAsync([.. latest.OfType<PaymentAnnounced>().Select(p => p.Number)], viewer.Actor, voice);
            dispatcher.Dispatch(new ChannelLoaded(latest, messages.Count + announced.Count > limit, notices));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            dispatcher.Dispatch(new PaymentsFailed(refusals.Of(broken).Title));
        }
    }

    /// <summary>The invoice whose notices look different after this.</summary>
    private string? Touched(DomainEvent happening) => happening switch
    {
        PaymentEvent payment => payment.Invoice,
        AdvanceAllocated allocated => allocated.Invoice,
        InvoiceEvent invoice when state.Value.Notices.Values.Any(n => n.Invoice == invoice.Number) => invoice.Number,
        _ => null,
    };
}
