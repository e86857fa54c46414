using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Conversations;

/// <summary>Whoever did it wants to be told of what happens to the record, or no longer (B 39).</summary>
[EventType("record.followed")]
public sealed record RecordFollowed(Subject About, Guid? DealId, bool Following) : ConversationEvent(About, DealId);
