using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Talks;

/// <summary>Entries of timelines and the colleagues who are called to them.</summary>
public static class Entries
{
    /// <summary>An entry that the actor sees; else there is none. A place that the log has not reached is a fault of the field.</summary>
    public static async Task<DomainEvent> EntryAsync(this CommandContext context, long sequence)
    {
        FieldFaults.None(FieldFaults.When(sequence < 1 || sequence > await context.Db.LogHeads.Select(h => h.Sequence).SingleAsync(), "entry", "unknown"));
        var logged = await context.Db.EventAtAsync(sequence);
        var deal = logged?.Row.DealId is { } id ? await context.Db.Deals.AsNoTracking().SingleAsync(d => d.Id == id) : null;
        return logged?.Event is { } entry && IsShown(entry) && context.Actor.Sees(entry, deal) && context.Actor.Sees(new EntryPinned(entry.Subject, entry.Deal, sequence, true), deal) ? entry : throw new NotFoundException("entry", $"{sequence}");
    }

    /// <summary>It stands in somebody's timeline. A mark on an entry is none itself, but an answer is.</summary>
    private static bool IsShown(DomainEvent entry) => (entry is not EntryEvent || entry is EntryAnswered) && (entry.Deal is not null || entry.Subject.Kind is "lead" or "contact" or "company");

    /// <summary>The last mark of a kind that was set on an entry: by anybody, or by one person.</summary>
    public static async Task<T?> MarkAsync<T>(this CommandContext context, DomainEvent entry, long sequence, Guid? by = null) where T : EntryEvent
    {
        var marks = await context.Db.MarksAsync(EventJson.NameOf<T>(), entry.Subject.Id, sequence, by);
        return marks.Select(m => m.Event).OfType<T>().FirstOrDefault(m => m.Entry == sequence);
    }

    public static async Task<IReadOnlyList<Guid>?> MentionedAsync(this CommandContext context, params string?[] texts)
    {
        var text = string.Join('\n', texts);
        if (!text.Contains('@', StringComparison.Ordinal)) return null;
        var users = await context.Db.Users.AsNoTracking().Where(u => u.DisabledAt == null).Select(u => new { u.Id, u.Name, u.Email }).ToListAsync();
        return Entry.Mentioned(text, users.Select(u => (u.Id, u.Name, u.Email))) is { Count: > 0 } called ? called : null;
    }
}
