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
        FieldFaults.None(FieldFaults.When(!Domain.Conversations.Entry.HasWords(entry), "entry", "unknown"), FieldFaults.Text("text", Text, Domain.Conversations.Entry.LengthOf(entry), required: true));
        Obstacles.None(Domain.Conversations.Entry.ToEditing(entry, context.At));
        context.Record(new EntryEdited(entry.Subject, entry.Deal, Entry, Text.Trim(), await CalledSinceAsync(context, entry)));
        return new(entry.Subject.Id, entry.Subject.Number);
    }

    /// <summary>Nobody is called twice to the same entry.</summary>
    private async Task<IReadOnlyList<Guid>?> CalledSinceAsync(CommandContext context, DomainEvent entry)
    {
        if (await context.MentionedAsync(Text) is not { } called) return null;
        var edits = await context.Db.MarksAsync(EventJson.NameOf<EntryEdited>(), entry.Subject.Id, Entry, entry.Stamp.By);
        var before = edits.Select(e => e.Event).OfType<EntryEdited>().Where(e => e.Entry == Entry).Prepend(entry).SelectMany(e => (e as ICalling)?.Mentions ?? []);
        return called.Except(before).ToList() is { Count: > 0 } since ? since : null;
    }
}
