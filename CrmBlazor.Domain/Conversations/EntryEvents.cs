using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Conversations;

/// <summary>What colleagues do to an entry of a timeline (B 26); it is shown with the entry, not as one of its own.</summary>
/// <param name="Entry">The entry's place in the log.</param>
public abstract record EntryEvent(Subject About, Guid? DealId, long Entry) : ConversationEvent(About, DealId);

[EventType("entry.liked")]
public sealed record EntryLiked(Subject About, Guid? DealId, long Entry, bool Liked) : EntryEvent(About, DealId, Entry);

[EventType("entry.pinned")]
public sealed record EntryPinned(Subject About, Guid? DealId, long Entry, bool Pinned) : EntryEvent(About, DealId, Entry);

/// <param name="Mentions">Colleagues who are called to it.</param>
[EventType("entry.answered")]
public sealed record EntryAnswered(Subject About, Guid? DealId, long Entry, [property: Personal] string Text, IReadOnlyList<Guid>? Mentions = null) : EntryEvent(About, DealId, Entry), ICalling;

/// <summary>A note or an answer in other words; the former ones stay in the log.</summary>
/// <param name="Mentions">Colleagues who are called to it since.</param>
[EventType("entry.edited")]
public sealed record EntryEdited(Subject About, Guid? DealId, long Entry, [property: Personal] string Text, IReadOnlyList<Guid>? Mentions = null) : EntryEvent(About, DealId, Entry), ICalling;
