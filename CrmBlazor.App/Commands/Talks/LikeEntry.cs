using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.App.Commands.Talks;

/// <param name="Entry">Its place in the log.</param>
/// <param name="Like">Or no longer.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales, Role.Accountant, Role.Director, Role.Logistics)]
public sealed record LikeEntry(long Entry, bool Like) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var entry = await context.EntryAsync(Entry);
        if ((await context.MarkAsync<EntryLiked>(entry, Entry, by: context.Actor.Id))?.Liked is true == Like) return new(entry.Subject.Id, entry.Subject.Number);
        context.Record(new EntryLiked(entry.Subject, entry.Deal, Entry, Like));
        return new(entry.Subject.Id, entry.Subject.Number);
    }
}
