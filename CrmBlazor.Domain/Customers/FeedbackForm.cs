using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.Domain.Customers;

/// <summary>What the client says of our work, by a secret link, once (B 61). Only the hash of the link's key is kept.</summary>
public sealed class FeedbackForm : Entity
{
    public const int CommentLength = 2000;
    public const int Best = 5;
    public static readonly TimeSpan Life = TimeSpan.FromDays(30);

    private FeedbackForm() { }

    public byte[] KeyHash { get; private init; } = [];
    public Guid DealId { get; private init; }
    public int DealNumber { get; private init; }
    public Guid ContactId { get; private init; }
    public int ContactNumber { get; private init; }
    public DateTimeOffset SentAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }
    public DateTimeOffset? RevokedAt { get; private set; }
    public Guid? RevokedBy { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public int? Mark { get; private set; }
    public string? Comment { get; private set; }

    /// <summary>The client is asked when his deal is won.</summary>
    public static IEnumerable<Obstacle> ToSending(Deal deal)
    {
        if (deal.Stage is not Stage.Won) yield return new("dealNotWon", "B 61", new Cure("WinDeal"));
    }

    public static FeedbackForm Send(byte[] keyHash, Deal deal, int contact, DateTimeOffset at)
    {
        Obstacles.None(ToSending(deal));
        var form = new FeedbackForm
        {
            KeyHash = keyHash,
            DealId = deal.Id,
            DealNumber = deal.Number,
            ContactId = deal.ContactId,
            ContactNumber = contact,
            SentAt = at,
            ExpiresAt = at + Life,
        };
        form.Record(new FeedbackAsked(form.ContactId, contact, deal.Id, form.ExpiresAt));
        return form;
    }

    public bool IsOpen(DateTimeOffset at) => AnsweredAt is null && RevokedAt is null && at < ExpiresAt;

    /// <summary>The link opens nothing more.</summary>
    public void Revoke(Actor actor, DateTimeOffset at)
    {
        if (AnsweredAt is { } answered) throw new AlreadyDoneException("AnswerFeedback", null, answered);
        if (RevokedAt is { } revoked) throw new AlreadyDoneException("RevokeFeedbackForm", RevokedBy, revoked);
        (RevokedAt, RevokedBy) = (at, actor.Id);
        Record(new FeedbackRevoked(ContactId, ContactNumber, DealId));
    }

    public void Answer(int mark, string? comment, DateTimeOffset at)
    {
        if (AnsweredAt is { } answered) throw new AlreadyDoneException("AnswerFeedback", null, answered);
        if (!IsOpen(at)) throw new NotFoundException("feedback", "");
        FieldFaults.None(FieldFaults.When(mark is < 1 or > Best, "mark", "badMark"), FieldFaults.Text("comment", comment, CommentLength));
        (Mark, Comment, AnsweredAt) = (mark, comment.OrNull(), at);
        Record(new FeedbackAnswered(ContactId, ContactNumber, DealId, mark, Comment));
    }
}

/// <summary>It stands in the timelines of the client and of his deal.</summary>
public abstract record FeedbackEvent(Guid ContactId, int Number, Guid DealId) : DomainEvent
{
    public override Subject Subject => new("contact", ContactId, Number);
    public override Guid? Deal => DealId;
}

[EventType("feedback.asked")]
public sealed record FeedbackAsked(Guid ContactId, int Number, Guid DealId, DateTimeOffset Until) : FeedbackEvent(ContactId, Number, DealId);

[EventType("feedback.revoked")]
public sealed record FeedbackRevoked(Guid ContactId, int Number, Guid DealId) : FeedbackEvent(ContactId, Number, DealId);

[EventType("feedback.answered")]
public sealed record FeedbackAnswered(Guid ContactId, int Number, Guid DealId, int Mark, [property: Personal] string? Comment) : FeedbackEvent(ContactId, Number, DealId);
