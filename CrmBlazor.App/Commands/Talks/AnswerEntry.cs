using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.App.Commands.Talks;

/// <summary>A word among colleagues about an entry (B 26); they are called by @ and their name.</summary>
/// <param name="Entry">Its place in the log.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales, Role.Accountant, Role.Director, Role.Logistics)]
public sealed record AnswerEntry(long Entry, string Text) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var entry = await context.EntryAsync(Entry);
        FieldFaults.None(FieldFaults.Text("text", Text, Domain.Conversations.Entry.AnswerLength, required: true));
        context.Record(new EntryAnswered(entry.Subject, entry.Deal, Entry, Text.Trim(), await context.MentionedAsync(Text)));
        return new(entry.Subject.Id, entry.Subject.Number);
    }
}
