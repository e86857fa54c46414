using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Requests;

/// <summary>What happens to a request to accounting; it stands in the timeline of its deal.</summary>
/// <param name="FiledBy">Who waits for the answer.</param>
public abstract record RequestEvent(Guid RequestId, int Number, Guid DealId, RequestKind Kind, Guid FiledBy) : DomainEvent
{
    public override Subject Subject => new("request", RequestId, Number);
    public override Guid? Deal => DealId;
}

[EventType("request.filed")]
public sealed record RequestFiled(Guid RequestId, int Number, Guid DealId, RequestKind Kind, [property: Personal] string Name, Guid FiledBy)
    : RequestEvent(RequestId, Number, DealId, Kind, FiledBy);

/// <param name="Result">Number of the company or product.</param>
[EventType("request.done")]
public sealed record RequestDone(Guid RequestId, int Number, Guid DealId, RequestKind Kind, [property: Personal] string Name, Guid FiledBy, int Result)
    : RequestEvent(RequestId, Number, DealId, Kind, FiledBy);

[EventType("request.declined")]
public sealed record RequestDeclined(Guid RequestId, int Number, Guid DealId, RequestKind Kind, [property: Personal] string Name, Guid FiledBy, [property: Personal] string Reason)
    : RequestEvent(RequestId, Number, DealId, Kind, FiledBy);

[EventType("request.withdrawn")]
public sealed record RequestWithdrawn(Guid RequestId, int Number, Guid DealId, RequestKind Kind, [property: Personal] string Name, Guid FiledBy)
    : RequestEvent(RequestId, Number, DealId, Kind, FiledBy);
