using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.App.Layout;

public enum AlertTone { Calm, Warn, Bad, Money }

/// <summary>Something that just happened and asks for this viewer's hand.</summary>
/// <param name="Key">Unique; a newer alert of the same key takes the older one's place.</param>
/// <param name="Text">What happened, and who did it.</param>
/// <param name="Deal">To be taken with one press.</param>
/// <param name="Invoice">To be marked as paid with one press, when nothing shuts it.</param>
/// <param name="Shut">What shuts that press.</param>
public sealed record Alert(string Key, AlertTone Tone, string Text, string Link, DateTimeOffset At, int? Deal = null, string? Invoice = null, IReadOnlyList<ObstacleText>? Shut = null)
{
    /// <summary>The record by its name.</summary>
    public string? Where { get; init; }

    /// <summary>How what was said begins.</summary>
    public string? Words { get; init; }

    /// <summary>All of it, for a notification of the browser.</summary>
    public string Whole => string.Join(". ", new[] { Text, Where, Words }.OfType<string>());

    /// <summary>Whether the event is this viewer's business, and in which tone.</summary>
    public static AlertTone? ToneFor(DomainEvent happening, Actor actor, Guid? manager)
    {
        if (happening.Stamp.By == actor.Id) return null;
        var mine = manager == actor.Id;
        return happening switch
        {
            DealAssigned assigned when assigned.Manager == actor.Id => AlertTone.Calm,
            ClockWarned warned when warned.Manager == actor.Id => AlertTone.Warn,
            ClockBreached breached when breached.Manager == actor.Id || actor.Is(Role.HeadOfSales) => AlertTone.Bad,
            LapseWarned when mine || actor.Is(Role.HeadOfSales) => AlertTone.Warn,
            DealLapsed or DocumentOverdue when mine || actor.Is(Role.HeadOfSales) => AlertTone.Bad,
            BreachRecorded { Kind: BreachKind.Distribution or BreachKind.Mention or BreachKind.Attempt } breach when breach.Person == actor.Id => AlertTone.Bad,
            BreachAppealed appealed when actor.Judges(appealed.Department) => AlertTone.Calm,
            BreachExcused excused when excused.Person == actor.Id => AlertTone.Calm,
            BreachUpheld upheld when upheld.Person == actor.Id => AlertTone.Bad,
            ICalling { Mentions: { } called } when called.Contains(actor.Id) => AlertTone.Calm,
            PaymentAnnounced when actor is { Role: Role.Accountant, InPayments: true } => AlertTone.Money,
            PaymentConfirmed when mine => AlertTone.Money,
            PaymentRejected when mine || actor.Is(Role.Director) => AlertTone.Warn,
            ShipmentRequested when actor.Is(Role.Logistics) => AlertTone.Calm,
            ShipmentAgreed or DealDelivered or DocumentIssued or DocumentReceived when mine => AlertTone.Calm,
            InvoiceUnpaid when mine => AlertTone.Warn,
            DocumentRequested when actor.Is(Role.Accountant) => AlertTone.Calm,
            RequestFiled when actor.Is(Role.Accountant) => AlertTone.Calm,
            RequestDone done when done.FiledBy == actor.Id => AlertTone.Calm,
            RequestDeclined declined when declined.FiledBy == actor.Id => AlertTone.Warn,
            RequestWithdrawn withdrawn when withdrawn.FiledBy == actor.Id => AlertTone.Warn,
            LeadJoined when mine => AlertTone.Calm,
            TaskReminded task when task.Assignee == actor.Id => AlertTone.Warn,
            TaskPeopleSet set => set.Added.Contains(actor.Id) ? AlertTone.Calm : null,
            TaskCreated or TaskMoved or TaskFinished when ((TaskEvent)happening) is { People: not null } task && task.Concerns(actor.Id) => AlertTone.Calm,
            FeedbackAnswered answered when mine || actor.Is(Role.HeadOfSales) => answered.Mark > 3 ? AlertTone.Calm : AlertTone.Warn,
            DealWon or DealLost when actor.Is(Role.HeadOfSales) => AlertTone.Calm,
            _ => null,
        };
    }

    /// <summary>The types of event that can be somebody's business; entries in which he is called are read beside them.</summary>
    public static readonly IReadOnlyList<string> Types =
    [
        EventJson.NameOf<DealAssigned>(), EventJson.NameOf<ClockWarned>(), EventJson.NameOf<ClockBreached>(), EventJson.NameOf<PaymentAnnounced>(), EventJson.NameOf<PaymentConfirmed>(),
        EventJson.NameOf<PaymentRejected>(), EventJson.NameOf<ShipmentRequested>(), EventJson.NameOf<ShipmentAgreed>(), EventJson.NameOf<DealDelivered>(), EventJson.NameOf<DocumentIssued>(),
        EventJson.NameOf<DocumentReceived>(), EventJson.NameOf<InvoiceUnpaid>(), EventJson.NameOf<DocumentRequested>(), EventJson.NameOf<DealWon>(), EventJson.NameOf<DealLost>(),
        EventJson.NameOf<RequestFiled>(), EventJson.NameOf<RequestDone>(), EventJson.NameOf<RequestDeclined>(), EventJson.NameOf<RequestWithdrawn>(),
        EventJson.NameOf<LapseWarned>(), EventJson.NameOf<DealLapsed>(), EventJson.NameOf<DocumentOverdue>(),
        EventJson.NameOf<BreachRecorded>(), EventJson.NameOf<BreachAppealed>(), EventJson.NameOf<BreachExcused>(), EventJson.NameOf<BreachUpheld>(),
        EventJson.NameOf<FeedbackAnswered>(), EventJson.NameOf<LeadJoined>(),
    ];

    /// <summary>Those of tasks: each deal has several, and they must not crowd out the others.</summary>
    public static readonly IReadOnlyList<string> TaskTypes =
        [EventJson.NameOf<TaskReminded>(), EventJson.NameOf<TaskPeopleSet>(), EventJson.NameOf<TaskCreated>(), EventJson.NameOf<TaskMoved>(), EventJson.NameOf<TaskFinished>()];

    public static string LinkOf(DomainEvent happening, int deal) => happening switch
    {
        BreachEvent => "/breaches",
        TaskEvent => "/tasks",
        PaymentAnnounced or PaymentRejected => "/payments",
        RequestFiled => "/requests",
        InvoiceEvent invoice => DealLinks.Invoice(invoice.Number),
        ConversationEvent { DealId: null, Subject: var about } => $"/{about.Kind switch { "company" => "companies", var kind => $"{kind}s" }}/{about.Number}",
        _ => DealLinks.Deal(deal),
    };
}
