using CrmBlazor.App.Components;
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

    public Alert AlertOf(LiveEvent live, AlertTone tone)
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

    /// <summary>One alert of each key, in the order of the events.</summary>
    public IReadOnlyList<Alert> AlertsOf(IEnumerable<LiveEvent> events) =>
        [.. events.Where(e => e.IsFor(viewer.Actor)).Select(e => (Live: e, Tone: ToneOf(e))).Where(e => e.Tone is not null).Select(e => AlertOf(e.Live, e.Tone!.Value)).DistinctBy(a => a.Key)];

    public static string KeyOf(RequestEvent request) => $"request {request.Number}";
}
