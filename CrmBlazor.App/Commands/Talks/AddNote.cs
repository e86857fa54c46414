using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.App.Commands.Talks;

/// <summary>Takes anything, «НД» too; prolongs, activates and converts nothing (R 3). Colleagues are called by @ and their name.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record AddNote(SubjectInput Subject, string Text) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var about = await context.TalkAboutAsync(Subject);
        FieldFaults.None(FieldFaults.Text("text", Text, Message.Length, required: true));
        context.Record(new NoteAdded(about.Subject, about.DealId, Text.Trim(), await context.MentionedAsync(Text)));
        return about.Answer;
    }
}
