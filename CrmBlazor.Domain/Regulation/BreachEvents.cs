using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Regulation;

/// <summary>What happens to a breach; it is the person's own affair and his head's, so it stands in no deal's timeline.</summary>
public abstract record BreachEvent(Guid BreachId, int Number, Guid Person, string? Department) : DomainEvent
{
    public override Subject Subject => new("breach", BreachId, Number);
}

/// <param name="DealNumber">Of the deal.</param>
/// <param name="Evidence">What shows it.</param>
/// <param name="Due">When it should have been done.</param>
[EventType("breach.recorded")]
public sealed record BreachRecorded(Guid BreachId, int Number, Guid Person, string? Department, BreachKind Kind, int DealNumber, DateTimeOffset Due, string? Evidence = null)
    : BreachEvent(BreachId, Number, Person, Department);

[EventType("breach.appealed")]
public sealed record BreachAppealed(Guid BreachId, int Number, Guid Person, string? Department, [property: Personal] string Text) : BreachEvent(BreachId, Number, Person, Department);

[EventType("breach.excused")]
public sealed record BreachExcused(Guid BreachId, int Number, Guid Person, string? Department, [property: Personal] string Reason) : BreachEvent(BreachId, Number, Person, Department);

[EventType("breach.upheld")]
public sealed record BreachUpheld(Guid BreachId, int Number, Guid Person, string? Department, Money Fine, [property: Personal] string? Reason)
    : BreachEvent(BreachId, Number, Person, Department);
