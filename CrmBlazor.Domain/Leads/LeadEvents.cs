using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Leads;

/// <summary>What happens to a lead.</summary>
public abstract record LeadEvent(Guid LeadId, int Number) : DomainEvent
{
    public override Subject Subject => new("lead", LeadId, Number);
}

[EventType("lead.registered")]
public sealed record LeadRegistered(Guid LeadId, int Number, [property: Personal] string Title, string Source, [property: Personal] string? Name,
    [property: Personal] string? Phone, [property: Personal] string? Email) : LeadEvent(LeadId, Number);

/// <param name="Fields">Names of the changed fields, camelCase.</param>
[EventType("lead.edited")]
public sealed record LeadEdited(Guid LeadId, int Number, IReadOnlyList<string> Fields, [property: Personal] IReadOnlyDictionary<string, string?> Was,
    [property: Personal] IReadOnlyDictionary<string, string?> Now) : LeadEvent(LeadId, Number), IFieldChanges;

/// <param name="DealNumber">The deal that was made from it.</param>
[EventType("lead.converted")]
public sealed record LeadConverted(Guid LeadId, int Number, Guid DealId, int DealNumber) : LeadEvent(LeadId, Number);

/// <summary>It goes with a deal that was open already, and stands in that deal's timeline too.</summary>
[EventType("lead.joined")]
public sealed record LeadJoined(Guid LeadId, int Number, Guid DealId, int DealNumber) : LeadEvent(LeadId, Number)
{
    public override Guid? Deal => DealId;
}

/// <param name="ContactNumber">Who is behind it.</param>
[EventType("lead.identified")]
public sealed record LeadIdentified(Guid LeadId, int Number, int ContactNumber) : LeadEvent(LeadId, Number);

[EventType("lead.taken")]
public sealed record LeadTaken(Guid LeadId, int Number) : LeadEvent(LeadId, Number);

[EventType("lead.junked")]
public sealed record LeadJunked(Guid LeadId, int Number, [property: Personal] string Reason) : LeadEvent(LeadId, Number);

[EventType("lead.reopened")]
public sealed record LeadReopened(Guid LeadId, int Number) : LeadEvent(LeadId, Number);
