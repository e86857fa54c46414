using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Regulation;

namespace CrmBlazor.App.Commands.Talks;

/// <summary>The detailed comment: what was discussed and what was agreed (R 3). Colleagues are called by @ and their name (B 26).</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record AddComment(SubjectInput Subject, string Discussed, string Agreed) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var about = await context.TalkAboutAsync(Subject);
        FieldFaults.None(FieldFaults.Text("discussed", Discussed, DetailedComment.Most, required: true), FieldFaults.Text("agreed", Agreed, DetailedComment.Most, required: true));
        var stopList = (await context.SettingsAsync()).StopList;
        var called = await context.MentionedAsync(Discussed, Agreed);
        if (about.Lead is { } lead) lead.AddComment(Discussed, Agreed, stopList, context.At, called);
        else if (about.Deal is { } deal) deal.AddComment(Discussed, Agreed, stopList, context.At, called);
        else
        {
            Obstacles.None(DetailedComment.ToKeeping(Discussed, Agreed, stopList));
            context.Record(new CommentAdded(about.Subject, about.DealId, Discussed.Trim(), Agreed.Trim(), called));
        }
        return about.Answer;
    }
}
