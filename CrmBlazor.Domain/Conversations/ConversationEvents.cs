using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Conversations;

/// <summary>What is said about a lead, a deal, a contact…</summary>
/// <param name="About">The record.</param>
/// <param name="DealId">The deal in whose timeline it stands.</param>
public abstract record ConversationEvent(Subject About, Guid? DealId) : DomainEvent
{
    public override Subject Subject => About;
    public override Guid? Deal => DealId;
}

/// <summary>Something said in which colleagues are called by @ and their name.</summary>
public interface ICalling
{
    /// <summary>Who is called.</summary>
    IReadOnlyList<Guid>? Mentions { get; }
}

/// <param name="Mentions">Colleagues who are called to it.</param>
[EventType("call.logged")]
public sealed record CallLogged(Subject About, Guid? DealId, Direction Direction, bool Answered, int? Seconds, [property: Personal] string? Discussed,
    [property: Personal] string? Agreed, IReadOnlyList<Guid>? Mentions = null) : ConversationEvent(About, DealId), ICalling;

/// <param name="Mentions">Colleagues who are called to it.</param>
[EventType("message.logged")]
public sealed record MessageLogged(Subject About, Guid? DealId, Direction Direction, Channel Channel, [property: Personal] string Text, IReadOnlyList<Guid>? Mentions = null)
    : ConversationEvent(About, DealId), ICalling;

/// <summary>The detailed comment: it converts and prolongs (R 3).</summary>
/// <param name="Mentions">Colleagues who are called to it.</param>
[EventType("comment.added")]
public sealed record CommentAdded(Subject About, Guid? DealId, [property: Personal] string Discussed, [property: Personal] string Agreed, IReadOnlyList<Guid>? Mentions = null)
    : ConversationEvent(About, DealId), ICalling;

/// <summary>Anything else worth keeping: it prolongs, activates and converts nothing.</summary>
/// <param name="Mentions">Colleagues who are called to it.</param>
[EventType("note.added")]
public sealed record NoteAdded(Subject About, Guid? DealId, [property: Personal] string Text, IReadOnlyList<Guid>? Mentions = null) : ConversationEvent(About, DealId), ICalling;
