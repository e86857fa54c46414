using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Invoices;

public sealed class InvoicesEffects(IDbContextFactory<CrmDb> factory, IState<InvoicesState> state, Viewer viewer, Voice voice, Refusals refusals)
{
    private readonly Reloading reload = new();

    [EffectMethod(typeof(InvoicesOpened))]
    public Task OnOpened(IDispatcher dispatcher) => reload.RunAsync(() => LoadAsync(dispatcher));

    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) => action.Events.Any(e => Concerns(e.Event, e.Deal)) ? reload.RunAsync(() => LoadAsync(dispatcher)) : Task.CompletedTask;

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => reload.RunAsync(() => LoadAsync(dispatcher));

    private async Task LoadAsync(IDispatcher dispatcher)
    {
        if (state.Value.Search is not { } search) return;
        try
        {
            await using var db = factory.CreateDbContext();
            var actor = viewer.Actor;
            dispatcher.Dispatch(new InvoicesLoaded(search, await db.InvoicesAsync(search.Text, search.Status, actor, new(search.Page, search.Size)),
                viewer.May<Commands.Deals.AgreeShipment>() ? await db.ShipmentsAsync(actor) : [],
                viewer.May<Commands.Papers.IssueTransferDocument>() ? await db.PapersAsync(actor, voice) : []));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            dispatcher.Dispatch(new InvoicesFailed(refusals.Of(broken).Title));
        }
    }

    /// <summary>What may add a row, and what changes one that is shown.</summary>
    private bool Concerns(DomainEvent happening, Deal? deal) => state.Value is { Found: { } found } && happening switch
    {
        InvoiceIssued or ShipmentRequested or Domain.Papers.DocumentRequested => true,
        InvoiceEvent or PaymentConfirmed or AdvanceAllocated or ShipmentAgreed or DealDelivered or DealEdited or DealWon or DealLost or DealAssigned =>
            found.Items.Any(i => i.Deal == deal?.Number) || state.Value.Shipments.Any(s => s.Deal == deal?.Number),
        _ => false,
    };
}
