using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Conversations;

public enum Direction { In, Out }

/// <summary>
/// What has been said so far on a lead or a deal. An answered call is an interaction; a message is one only when the client replies to ours,
/// and a message of ours alone is not correspondence (R 1).
/// </summary>
/// <param name="WroteAt">Our last message.</param>
/// <param name="InteractedAt">The last answered call, or reply to our message.</param>
/// <param name="CommentedAt">The last detailed comment (R 3).</param>
public sealed record Talks(DateTimeOffset? WroteAt, DateTimeOffset? InteractedAt, DateTimeOffset? CommentedAt)
{
    public static readonly Talks None = new(null, null, null);

    /// <summary>Since when there is both, an interaction and a detailed comment: the older of the two keeps a deal alive (D18).</summary>
    public DateTimeOffset? LivedAt => InteractedAt is { } talked && CommentedAt is { } told ? (talked < told ? talked : told) : null;

    /// <summary>What a log comes to, in the order in which it happened.</summary>
    public static Talks Of(IEnumerable<DomainEvent> log) => log.OrderBy(e => e.Stamp.Sequence).Aggregate(None, (talks, happened) => happened switch
    {
        CallLogged call => talks.AfterCall(call.Answered, call.Stamp.At),
        MessageLogged message => talks.AfterMessage(message.Direction, message.Stamp.At),
        CommentAdded comment => talks.AfterComment(comment.Stamp.At),
        _ => talks,
    });

    /// <summary>Two conversations as one: of each kind the later.</summary>
    public Talks With(Talks other) => new(Later(WroteAt, other.WroteAt), Later(InteractedAt, other.InteractedAt), Later(CommentedAt, other.CommentedAt));

    public Talks AfterCall(bool answered, DateTimeOffset at) => answered ? this with { InteractedAt = at, CommentedAt = at } : this;

    public Talks AfterMessage(Direction direction, DateTimeOffset at) => direction switch
    {
        Direction.Out => this with { WroteAt = at },
        _ when WroteAt is null => this,
        _ => this with { InteractedAt = at },
    };

    public Talks AfterComment(DateTimeOffset at) => this with { CommentedAt = at };

    private static DateTimeOffset? Later(DateTimeOffset? one, DateTimeOffset? other) => one > other || other is null ? one : other;
}
