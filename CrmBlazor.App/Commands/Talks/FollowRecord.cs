using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.App.Commands.Talks;

/// <summary>«Следить»: to be told of what happens to a record that one sees (B 39).</summary>
/// <param name="Following">Or no longer.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales, Role.Accountant, Role.Logistics, Role.Director)]
public sealed record FollowRecord(SubjectInput Subject, bool Following) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var about = await context.TalkAboutAsync(Subject);
        var known = await context.Db.Follows.FindAsync(context.Actor.Id, about.Subject.Id);
        if (Following == known is not null) return about.Answer;
        if (known is null) context.Db.Follows.Add(new Follow { UserId = context.Actor.Id, SubjectId = about.Subject.Id });
        else context.Db.Follows.Remove(known);
        context.Record(new RecordFollowed(about.Subject, about.DealId, Following));
        return about.Answer;
    }
}
