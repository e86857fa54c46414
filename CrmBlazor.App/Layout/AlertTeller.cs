using System.Globalization;
using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Resources;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Layout;

/// <summary>What of the log is this viewer's business, and in which words.</summary>
public sealed class AlertTeller(Followers followers, Viewer viewer, Voice voice, IStringLocalizer<Texts> texts)
{
    private const int FewWords = 120;
    private const string Breach = "breach";

    public AlertTone? ToneOf(LiveEvent live) =>
        Alert.ToneFor(live.Event, viewer.Actor, live.Deal?.ManagerId) ?? (live.Event.Stamp.By != viewer.Actor.Id && followers.Follows(viewer.Actor.Id, live) ? AlertTone.Calm : null);

    public bool Tells(LiveEvent live) => live.IsFor(viewer.Actor) && ToneOf(live) is not null;

    /// <summary>Whether it asks for a hand, or is only told because somebody follows the record.</summary>
    public bool Calls(LiveEvent live) => Alert.ToneFor(live.Event, viewer.Actor, live.Deal?.ManagerId) is not null;

    /// <summary>Of the records that the events know only by their numbers, as far as this viewer sees them. A breach goes by its kind and its deal.</summary>
    public async Task<IReadOnlyDictionary<Numbered, string>> NamesAsync(CrmDb db, IReadOnlyList<LiveEvent> events)
    {
        var names = await db.NamesAsync(viewer.Actor, events.SelectMany(e => voice.Told(e.Event)).Concat(events.Select(e => RecordOf(e.Event)).OfType<Numbered>().Where(r => r.Kind != Breach)));
        var breaches = events.Select(e => e.Event).OfType<BreachEvent>().Select(b => b.BreachId).Distinct().ToList();
        if (breaches.Count == 0) return names;
        var seen = db.Deals.Where(viewer.Actor.Deals());
        var kinds = await db.Breaches.Where(b => breaches.Contains(b.Id)).Select(b => new { b.Number, b.Kind, Deal = seen.Where(d => d.Id == b.DealId).Select(d => d.Title).FirstOrDefault() }).ToListAsync();
        return names.Concat(kinds.Select(b => KeyValuePair.Create(new Numbered(Breach, b.Number), string.Join(", ", new[] { voice.Word(b.Kind), b.Deal }.OfType<string>())))).ToDictionary();
    }

    public Alert AlertOf(LiveEvent live, AlertTone tone, IReadOnlyDictionary<Numbered, string> names)
    {
        var (happening, deal) = (live.Event, live.Deal?.Number ?? 0);
        var alert = new Alert($"{happening.Stamp.Sequence}", tone, TextOf(live, names), Alert.LinkOf(happening, deal), happening.Stamp.At)
        {
            Where = live.Deal is { } known && viewer.Actor.Sees(known) ? known.Title : RecordOf(happening) is { } record ? names.GetValueOrDefault(record) : null,
            Words = happening is ConversationEvent ? WordsOf(happening) : null,
        };
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

    /// <summary>What happened and who did it; of what happened by itself, whose deal it is.</summary>
    private string TextOf(LiveEvent live, IReadOnlyDictionary<Numbered, string> names)
    {
        var happening = live.Event;
        if (happening is ICalling { Mentions: { } called } && called.Contains(viewer.Actor.Id)) return texts["Alert_Called", voice.Who(happening.Stamp.By)];
        var said = voice.Say(happening, names);
        var whose = happening switch
        {
            { Stamp.By: var by } when by != Guid.Empty => by,
            ClockBreached breached => breached.Manager,
            LapseWarned or DealLapsed or DocumentOverdue => live.Deal?.ManagerId,
            _ => null,
        };
        return whose is null || whose == viewer.Actor.Id || said.Contains(voice.Who(whose), StringComparison.Ordinal) ? said : $"{said} · {voice.Who(whose)}";
    }

    /// <summary>What it is about, where that is no deal.</summary>
    private static Numbered? RecordOf(DomainEvent happening) =>
        happening is { Deal: null, Subject: { Kind: "contact" or "company" or "lead" or Breach } about } && int.TryParse(about.Number, CultureInfo.InvariantCulture, out var number) ? new(about.Kind, number) : null;

    /// <summary>Those in which somebody is called, before others.</summary>
    private static string? WordsOf(DomainEvent happening)
    {
        var said = TimelineLines.Texts(happening).Select(t => t.Text).OrderByDescending(t => t.Contains('@', StringComparison.Ordinal)).FirstOrDefault();
        return said?.Length > FewWords ? $"{said[..FewWords].TrimEnd()}…" : said;
    }

    public static string KeyOf(RequestEvent request) => $"request {request.Number}";
}
