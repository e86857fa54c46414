using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.App.Commands.Talks;

/// <summary>One's own note or answer in other words, for five minutes; the former ones stay in the log.</summary>
/// <param name="Entry">Its place in the log.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales, Role.Accountant, Role.Director, Role.Logistics)]
public sealed record EditEntry(long Entry, string Text) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var entry = await context.EntryAsync(Entry);
        if (entry.Stamp.By != context.Actor.Id) throw new ForbiddenException("entry");
        FieldFaults.None(FieldFaults.When(!Domain.Conversations.Entry.HasWords(entry), "entry", "unknown"), FieldFaults.Text("text", Text, Message.Length, required: true));
        Obstacles.None(Domain.Conversations.Entry.ToEditing(entry, context.At));
        context.Record(new EntryEdited(entry.Subject, entry.Deal, Entry, Text.Trim()));
        return new(entry.Subject.Id, entry.Subject.Number);
    }
}
