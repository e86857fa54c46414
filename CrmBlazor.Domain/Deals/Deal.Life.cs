using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.Domain.Deals;

/// <summary>Whether the deal is worked by the rules: correct, and alive by a conversation within two months (R 2, D18).</summary>
public sealed partial class Deal
{
    public const int LifeMonths = 2;

    /// <summary>Days before the end at which it is told.</summary>
    public static readonly IReadOnlyList<int> LapseWarnings = [14, 7, 1];

    /// <summary>Whoever talked, the lead's own conversation included; unlike <see cref="Talks"/> it goes on with the next responsible.</summary>
    public Talks Life { get; private set; } = Talks.None;

    /// <summary>Two months after the older of the last interaction and the last detailed comment; none while there is not yet both.</summary>
    public DateTimeOffset? LapsesAt { get; private set; }

    /// <summary>When the next warning, or the end itself, is told; none where nothing is left to tell.</summary>
    public DateTimeOffset? LapseNoticeAt { get; private set; }

    /// <summary>Whose breach it is when the deal lapses: the responsible's who has had it since the first warning; who was given a neglected deal later is not charged.</summary>
    public Guid? AnswersForLapse => LapsesAt is { } end && AssignedAt <= end.AddDays(-LapseWarnings[0]) ? ManagerId : null;

    /// <summary>Errors in the required fields: a deal without them is correct (R 2, D23).</summary>
    /// <param name="contact">The deal's own.</param>
    /// <param name="required">The contact's required fields.</param>
    public IEnumerable<Obstacle> ToBeingCorrect(Contact contact, IReadOnlyCollection<string> required)
    {
        var missing = contact.Details.Missing(required).ToList();
        if (missing.Count > 0) yield return new("contactIncomplete", "R 4", new Cure("OpenContact", contact.Number.Plain()), contact.Number, string.Join(", ", missing));
        foreach (var obstacle in Stage >= Stage.Priced ? ToPriced() : ToLocating()) yield return obstacle;
    }

    /// <summary>What is missing for the deal to live on: a conversation, and its detailed comment.</summary>
    public IEnumerable<Obstacle> ToLivingOn(DateTimeOffset now)
    {
        if (IsClosed || LapsesAt > now) yield break;
        var since = now.AddMonths(-LifeMonths);
        if (!(Life.InteractedAt > since)) yield return new("lifeNoTalk", "R 2", new Cure("LogCall"));
        if (!(Life.CommentedAt > since)) yield return new("lifeNoComment", "R 3", new Cure("AddComment"));
    }

    /// <summary>Never early, and each once; what was missed while nobody looked is told by the last of it. False where there is nothing to tell.</summary>
    public bool NoteLapse(DateTimeOffset at)
    {
        if (IsClosed || LapsesAt is not { } end || LapseNoticeAt is not { } due || at < due) return false;
        Record(at < end ? new LapseWarned(Id, Number, ManagerId, end) : new DealLapsed(Id, Number, ManagerId, end));
        LapseNoticeAt = NextNotice(end, at);
        return true;
    }

    private void Live(Talks after, DateTimeOffset at)
    {
        Life = after;
        if (after.LivedAt is not { } lived) return;
        LapsesAt = lived.AddMonths(LifeMonths);
        LapseNoticeAt = NextNotice(LapsesAt.Value, at);
    }

    private static DateTimeOffset? NextNotice(DateTimeOffset end, DateTimeOffset after) =>
        LapseWarnings.Append(0).Select(days => (DateTimeOffset?)end.AddDays(-days)).FirstOrDefault(notice => notice > after);

    private IEnumerable<Obstacle> ToLocating()
    {
        if (Location is null) yield return new("noLocation", "B 33", new Cure("EditDeal"));
    }
}
