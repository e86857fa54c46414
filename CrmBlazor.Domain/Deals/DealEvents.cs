using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Deals;

/// <summary>What happens to a deal.</summary>
public abstract record DealEvent(Guid DealId, int Number) : DomainEvent
{
    public override Subject Subject => new("deal", DealId, Number);
    public override Guid? Deal => DealId;
}

[EventType("deal.created")]
public sealed record DealCreated(Guid DealId, int Number, int Lead, int Contact, string Direction, string Segment, string ProductGroup,
    [property: Personal] string Title, [property: Personal] string DeliveryAddress, [property: Personal] string Comment) : DealEvent(DealId, Number);

/// <param name="Distribution">From the lead's arrival to the first assignment (D8).</param>
/// <param name="Due">When the response clock runs out.</param>
/// <param name="Note">What the next one should know.</param>
[EventType("deal.assigned")]
public sealed record DealAssigned(Guid DealId, int Number, Guid Manager, Guid? Previous, DateTimeOffset Due, TimeSpan? Distribution, [property: Personal] string? Note = null) : DealEvent(DealId, Number);

/// <param name="Waited">From the assignment, in plain time.</param>
[EventType("deal.taken")]
public sealed record DealTaken(Guid DealId, int Number, TimeSpan Waited, bool InTime) : DealEvent(DealId, Number);

/// <param name="Fields">Names of the changed fields, camelCase.</param>
[EventType("deal.edited")]
public sealed record DealEdited(Guid DealId, int Number, IReadOnlyList<string> Fields, [property: Personal] IReadOnlyDictionary<string, string?> Was,
    [property: Personal] IReadOnlyDictionary<string, string?> Now) : DealEvent(DealId, Number), IFieldChanges;

/// <summary>It was created on the basis of another one.</summary>
[EventType("deal.copied")]
public sealed record DealCopied(Guid DealId, int Number, int Source) : DealEvent(DealId, Number);

[EventType("deal.repeatSet")]
public sealed record DealRepeatSet(Guid DealId, int Number, int Months, DateOnly On, int? MonthsWas = null, DateOnly? OnWas = null) : DealEvent(DealId, Number);

[EventType("deal.repeatStopped")]
public sealed record DealRepeatStopped(Guid DealId, int Number, int? MonthsWas = null, DateOnly? OnWas = null) : DealEvent(DealId, Number);

/// <summary>Its day came, and an open deal of this client with these goods stood in the way (R 2).</summary>
[EventType("deal.repeatPassed")]
public sealed record DealRepeatPassed(Guid DealId, int Number, int InTheWay, DateOnly? Next) : DealEvent(DealId, Number);

/// <param name="GrossWas">Not known of the oldest events, like <paramref name="VatWas"/>.</param>
/// <param name="Was">The lines that are no longer there as they were.</param>
/// <param name="Now">Those that stand there instead.</param>
[EventType("deal.linesSet")]
public sealed record DealLinesSet(Guid DealId, int Number, int Lines, Money Gross, Money Vat, Money? GrossWas = null, Money? VatWas = null, string? Was = null, string? Now = null) : DealEvent(DealId, Number);

[EventType("deal.moved")]
public sealed record DealMoved(Guid DealId, int Number, Stage From, Stage To, [property: Personal] string? Reason = null) : DealEvent(DealId, Number);

[EventType("deal.companyLinked")]
public sealed record DealCompanyLinked(Guid DealId, int Number, Guid CompanyId, int Company, int? CompanyWas = null) : DealEvent(DealId, Number);

/// <param name="Was">Number of the contact before.</param>
[EventType("deal.clientChanged")]
public sealed record DealClientChanged(Guid DealId, int Number, int Was, int Client) : DealEvent(DealId, Number);

[EventType("deal.shipmentRequested")]
public sealed record ShipmentRequested(Guid DealId, int Number) : DealEvent(DealId, Number);

[EventType("deal.shipmentAgreed")]
public sealed record ShipmentAgreed(Guid DealId, int Number, DateOnly On, int? Carrier, [property: Personal] string? Note, DateOnly? OnWas = null, [property: Personal] string? NoteWas = null)
    : DealEvent(DealId, Number);

[EventType("deal.delivered")]
public sealed record DealDelivered(Guid DealId, int Number, DateOnly On, DateOnly? OnWas = null) : DealEvent(DealId, Number);

[EventType("deal.won")]
public sealed record DealWon(Guid DealId, int Number, Stage From, Money Income) : DealEvent(DealId, Number);

[EventType("deal.lost")]
public sealed record DealLost(Guid DealId, int Number, Stage From, string Reason, [property: Personal] string Analysis) : DealEvent(DealId, Number);

/// <summary>Two weeks, one week, one day are left before the deal is inactive (D18).</summary>
[EventType("deal.lapseWarned")]
public sealed record LapseWarned(Guid DealId, int Number, Guid? Manager, DateTimeOffset LapsesAt) : DealEvent(DealId, Number);

/// <summary>Two months without a conversation: the deal is inactive (R 2).</summary>
[EventType("deal.lapsed")]
public sealed record DealLapsed(Guid DealId, int Number, Guid? Manager, DateTimeOffset LapsesAt) : DealEvent(DealId, Number);

/// <summary>Seven minutes are gone.</summary>
[EventType("clock.warned")]
public sealed record ClockWarned(Guid DealId, int Number, Guid Manager, DateTimeOffset Due) : DealEvent(DealId, Number);

/// <summary>Ten minutes are gone (B 20).</summary>
[EventType("clock.breached")]
public sealed record ClockBreached(Guid DealId, int Number, Guid Manager, DateTimeOffset Due) : DealEvent(DealId, Number);

/// <summary>The office changed its hours while the clock ran.</summary>
[EventType("clock.rescheduled")]
public sealed record ClockRescheduled(Guid DealId, int Number, Guid Manager, DateTimeOffset Due) : DealEvent(DealId, Number);
