using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Layout;

/// <summary>What of the log is this viewer's business, and in which words.</summary>
public sealed class AlertTeller(Followers followers, Viewer viewer, Voice voice)
{
    public AlertTone? ToneOf(LiveEvent live) =>
        Alert.ToneFor(live.Event, viewer.Actor, live.Deal?.ManagerId) ?? (live.Event.Stamp.By != viewer.Actor.Id && followers.Follows(viewer.Actor.Id, live) ? AlertTone.Calm : null);

    public bool Tells(LiveEvent live) => live.IsFor(viewer.Actor) && ToneOf(live) is not null;

    /// <summary>Whether it asks for a hand, or is only told because somebody follows the record.</summary>
    public bool Calls(LiveEvent live) => Alert.ToneFor(live.Event, viewer.Actor, live.Deal?.ManagerId) is not null;

    /// <summary>Of the records that the events know only by their numbers, as far as this viewer sees them.</summary>
    public Task<IReadOnlyDictionary<Numbered, string>> NamesAsync(CrmDb db, IEnumerable<LiveEvent> events) => db.NamesAsync(viewer.Actor, events.SelectMany(e => voice.Told(e.Event)));

    public Alert AlertOf(LiveEvent live, AlertTone tone, IReadOnlyDictionary<Numbered, string> names)
    {
        var (happening, deal) = (live.Event, live.Deal?.Number ?? 0);
        var said = voice.Say(happening, names);
        var text = live.Deal is { } known && viewer.Actor.Sees(known) ? $"{known.Title}. {said}" : said;
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

    /// <summary>One alert of each key, in the order of the events that it tells of.</summary>
    public IReadOnlyList<Alert> AlertsOf(IEnumerable<LiveEvent> events, IReadOnlyDictionary<Numbered, string> names) =>
        [.. events.Select(e => AlertOf(e, ToneOf(e)!.Value, names)).DistinctBy(a => a.Key)];

    public static string KeyOf(RequestEvent request) => $"request {request.Number}";
}
