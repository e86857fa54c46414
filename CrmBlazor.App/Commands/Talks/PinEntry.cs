using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.App.Commands.Talks;

/// <summary>On top of the timeline, for everybody who sees it.</summary>
/// <param name="Entry">Its place in the log.</param>
/// <param name="Pin">Or no longer.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record PinEntry(long Entry, bool Pin) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var entry = await context.EntryAsync(Entry);
        if ((await context.MarkAsync<EntryPinned>(entry, Entry))?.Pinned is true == Pin) return new(entry.Subject.Id, entry.Subject.Number);
        context.Record(new EntryPinned(entry.Subject, entry.Deal, Entry, Pin));
        return new(entry.Subject.Id, entry.Subject.Number);
    }
}
