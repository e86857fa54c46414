using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Tasks;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Layout;

/// <summary>Counters and alerts, from the log.</summary>
public sealed class ShellEffects(IDbContextFactory<CrmDb> factory, BoardProjection board, Desk desk, AlertTeller teller, OfficeBook book, Viewer viewer, Voice voice, TimeProvider time)
{
    private static readonly TimeSpan Stands = TimeSpan.FromSeconds(10);

    [EffectMethod]
    public Task OnBoard(BoardAdvanced action, IDispatcher dispatcher)
    {
        var today = book.Local(time.GetUtcNow());
        dispatcher.Dispatch(new CountersChanged(Counters.Of(viewer.Actor, board.Now, desk.Now, today.AddDays(1) - today.TimeOfDay)));
        return Task.CompletedTask;
    }

    [EffectMethod]
    public async Task OnLog(LogAdvanced action, IDispatcher dispatcher)
    {
        foreach (var live in action.Events)
        {
            if (SettledBy(live) is { } settled) dispatcher.Dispatch(new AlertClosed(settled));
            if (teller.ToneOf(live) is { } tone) dispatcher.Dispatch(new AlertRaised(await AlertOfAsync(live, tone), Loud: true));
            else if (live.Event is InvoicePartiesSet && live.Deal?.ManagerId == viewer.Actor.Id)
                dispatcher.Dispatch(new AlertRefresh(((InvoiceEvent)live.Event).Number));
        }
    }

    /// <summary>A toast without a press of its own leaves by itself; one with a press stands until it is pressed or closed.</summary>
    [EffectMethod]
    public async Task OnRaised(AlertRaised action, IDispatcher dispatcher)
    {
        if (action is not { Loud: true, Alert: { Deal: null, Invoice: null } alert }) return;
        await Task.Delay(Stands, time);
        dispatcher.Dispatch(new AlertExpired(alert));
    }

    /// <summary>The press in the alert opens or shuts as the facts change.</summary>
    [EffectMethod]
    public async Task OnRefresh(AlertRefresh action, IDispatcher dispatcher) => dispatcher.Dispatch(new AlertRefreshed(action.Invoice, await ToPaidAsync(action.Invoice)));

    /// <summary>Key of the alert whose press has nothing more to do.</summary>
    private static string? SettledBy(LiveEvent live) => live.Event switch
    {
        InvoicePaid or InvoiceUnpaid => $"invoice {((InvoiceEvent)live.Event).Number}",
        DealTaken or DealAssigned or DealLost => $"deal {live.Deal?.Number ?? 0}",
        TaskCancelled or TaskFinished => $"task {((TaskEvent)live.Event).Number}",
        RequestDone or RequestDeclined or RequestWithdrawn => AlertTeller.KeyOf((RequestEvent)live.Event),
        _ => null,
    };

    private async Task<Alert> AlertOfAsync(LiveEvent live, AlertTone tone) => (await ToldAsync(live, tone), live.Event) switch
    {
        (var alert, DealAssigned or ClockWarned or ClockBreached) when live.Deal!.ManagerId == viewer.Actor.Id => alert with { Deal = live.Deal.Number },
        (var alert, PaymentConfirmed paid) => WithPress(alert, paid.Invoice, await ToPaidAsync(paid.Invoice)),
        (var alert, _) => alert,
    };

    private async Task<Alert> ToldAsync(LiveEvent live, AlertTone tone)
    {
        await using var db = factory.CreateDbContext();
        return teller.AlertOf(live, tone, await teller.NamesAsync(db, [live]));
    }

    /// <summary>Money that comes when the invoice is no longer new is only told.</summary>
    private static Alert WithPress(Alert alert, string invoice, IReadOnlyList<ObstacleText> shut) => shut.Any(o => o.Code == "invoiceNotNew") ? alert : alert with { Invoice = invoice, Shut = shut };

    /// <summary>What shuts «Перевести в „Оплачен“»; nothing means it is open.</summary>
    private async Task<IReadOnlyList<ObstacleText>> ToPaidAsync(string number)
    {
        await using var db = factory.CreateDbContext();
        var invoice = await db.Invoices.SingleAsync(i => i.Number == number);
        var deal = await db.Deals.SingleAsync(d => d.Id == invoice.DealId);
        var facts = new DealFacts(await db.InvoicesOfAsync(deal.Id), null);
        return [.. invoice.ToBePaid().Concat(deal.ToBeingPaid(facts)).Select(voice.Say)];
    }
}

/// <summary>The facts behind the alert of an invoice have changed.</summary>
public sealed record AlertRefresh(string Invoice);

public sealed record AlertRefreshed(string Invoice, IReadOnlyList<ObstacleText> Shut);
