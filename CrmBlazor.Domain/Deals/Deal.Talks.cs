using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Regulation;

namespace CrmBlazor.Domain.Deals;

/// <summary>What is said on the deal; the responsible's own talk after the assignment opens «Согласование» (B 24).</summary>
public sealed partial class Deal
{
    public Talks Talks { get; private set; } = Talks.None;

    /// <summary>The third stamp of D8.</summary>
    public DateTimeOffset? FirstContactAt { get; private set; }

    private Subject Me => new("deal", Id, Number);

    public void LogCall(Call call, IReadOnlyCollection<string> stopList, Actor actor, DateTimeOffset at)
    {
        call.MustBeSound(stopList);
        Record(call.Logged(Me, Id));
        Count(Talks.AfterCall(call.Answered, at), actor, at);
        Live(Life.AfterCall(call.Answered, at), at);
    }

    public void LogMessage(Message message, Actor actor, DateTimeOffset at)
    {
        message.MustBeSound();
        Record(message.Logged(Me, Id));
        Count(Talks.AfterMessage(message.Direction, at), actor, at);
        Live(Life.AfterMessage(message.Direction, at), at);
    }

    public void AddComment(string discussed, string agreed, IReadOnlyCollection<string> stopList, DateTimeOffset at, IReadOnlyList<Guid>? mentions = null)
    {
        Obstacles.None(DetailedComment.ToKeeping(discussed, agreed, stopList));
        Record(new CommentAdded(Me, Id, discussed.Trim(), agreed.Trim(), mentions));
        Talks = Talks.AfterComment(at);
        Live(Life.AfterComment(at), at);
    }

    /// <summary>What was said on a lead that goes with this deal keeps it alive as well (D18).</summary>
    public void Join(Talks said, DateTimeOffset at)
    {
        MustBeOpen();
        Live(Life.With(said), at);
    }

    private void Count(Talks after, Actor actor, DateTimeOffset at)
    {
        if (actor.Id != ManagerId) return;
        Talks = after;
        if (after.InteractedAt is not null) FirstContactAt ??= at;
    }
}
