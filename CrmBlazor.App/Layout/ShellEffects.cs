using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Layout;

/// <summary>Counters and alerts, from the log.</summary>
public sealed class ShellEffects(IDbContextFactory<CrmDb> factory, BoardProjection board, Desk desk, Followers followers, OfficeBook book, Viewer viewer, Voice voice, TimeProvider time)
{
    private const int Earlier = 200;

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
            if (ToneOf(live) is { } tone) dispatcher.Dispatch(new AlertRaised(await AlertOfAsync(live, tone), Loud: true));
            else if (live.Event is InvoicePartiesSet && live.Deal?.ManagerId == viewer.Actor.Id)
                dispatcher.Dispatch(new AlertRefresh(((InvoiceEvent)live.Event).Number));
        }
    }

    /// <summary>Read when the list is opened for the first time; what stood in them to press has its own page by now.</summary>
    [EffectMethod(typeof(EarlierAlertsWanted))]
    public async Task OnEarlier(IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        var logged = (await db.LatestOfTypesAsync(Alert.Types, Earlier)).Concat(await db.LatestOfTypesAsync(Alert.TaskTypes, Earlier)).Concat(await db.LatestFollowedAsync(viewer.Actor.Id, Earlier)).DistinctBy(e => e.Row.Sequence).OrderByDescending(e => e.Row.Sequence);
        var latest = await LiveFeed.WithDealsAsync(db, [.. logged]);
        dispatcher.Dispatch(new EarlierAlertsFound([.. latest.Where(e => e.IsFor(viewer.Actor))
            .Select(e => (Live: e, Tone: ToneOf(e)))
            .Where(e => e.Tone is not null).Select(e => AlertOf(e.Live, e.Tone!.Value)).DistinctBy(a => a.Key)]));
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
        RequestDone or RequestDeclined => KeyOf((RequestEvent)live.Event),
        _ => null,
    };

    private AlertTone? ToneOf(LiveEvent live) =>
        Alert.ToneFor(live.Event, viewer.Actor, live.Deal?.ManagerId) ?? (live.Event.Stamp.By != viewer.Actor.Id && followers.Follows(viewer.Actor.Id, live) ? AlertTone.Calm : null);

    private async Task<Alert> AlertOfAsync(LiveEvent live, AlertTone tone) => (AlertOf(live, tone), live.Event) switch
    {
        (var alert, DealAssigned or ClockWarned or ClockBreached) when live.Deal!.ManagerId == viewer.Actor.Id => alert with { Deal = live.Deal.Number },
        (var alert, PaymentConfirmed paid) => WithPress(alert, paid.Invoice, await ToPaidAsync(paid.Invoice)),
        (var alert, _) => alert,
    };

    private Alert AlertOf(LiveEvent live, AlertTone tone)
    {
        var (happening, deal) = (live.Event, live.Deal?.Number ?? 0);
        var text = live.Deal is { } known && viewer.Actor.Sees(known) ? $"{known.Title}. {voice.Say(happening)}" : voice.Say(happening);
        var alert = new Alert($"{happening.Stamp.Sequence}", tone, text, Alert.LinkOf(happening, deal), happening.Stamp.At);
        return happening switch
        {
            DealAssigned or ClockWarned or ClockBreached when live.Deal!.ManagerId == viewer.Actor.Id => alert with { Key = $"deal {deal}" },
            PaymentConfirmed paid => alert with { Key = $"invoice {paid.Invoice}", Link = DealLinks.Invoice(paid.Invoice) },
            TaskEvent task => alert with { Key = $"task {task.Number}" },
            RequestFiled filed => alert with { Key = KeyOf(filed) },
            _ => alert,
        };
    }

    private static string KeyOf(RequestEvent request) => $"request {request.Number}";

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
