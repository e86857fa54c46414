using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Talks;

/// <summary>The clock's own: a colleague was called to an entry of a deal that he sees and did nothing there within a working day (B 26).</summary>
/// <param name="Entry">Its place in the log.</param>
[AllowedTo]
public sealed record EnterMention(long Entry, Guid Person) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var entry = await context.Db.EventAtAsync(Entry) ?? throw new NotFoundException("entry", $"{Entry}");
        var deal = await context.Db.Deals.SingleAsync(d => d.Id == entry.Row.DealId);
        var due = (await context.SettingsAsync()).WorkingDayAfter(entry.Row.At, context.Calendar);
        if (await context.Db.Users.SingleOrDefaultAsync(u => u.Id == Person) is not { DisabledAt: null } person || !person.Actor.Sees(deal)) return new(deal.Id, deal.Number);
        if (context.At >= due && Mentions.Of(entry.Event).Contains(Person) && !await context.Db.HasReactedAsync(deal.Id, Person, Entry))
            await context.RecordBreachAsync(BreachKind.Mention, Person, deal, due, $"{Entry}");
        return new(deal.Id, deal.Number);
    }
}

public static class Mentions
{
    public static readonly IReadOnlyList<string> Types = 
    [
        EventJson.NameOf<NoteAdded>(), EventJson.NameOf<CommentAdded>(), EventJson.NameOf<CallLogged>(), EventJson.NameOf<MessageLogged>(), EventJson.NameOf<EntryAnswered>(), EventJson.NameOf<EntryEdited>(),
    ];

    /// <summary>Who is called there; nobody calls himself.</summary>
    public static IEnumerable<Guid> Of(DomainEvent entry) => ((entry as ICalling)?.Mentions ?? []).Where(p => p != entry.Stamp.By);

    /// <summary>An answer, a like, an entry of his own: whatever the person did in the deal's timeline since.</summary>
    public static Task<bool> HasReactedAsync(this CrmDb db, Guid deal, Guid person, long entry) => db.Log.AnyAsync(r => r.DealId == deal && r.By == person && r.Sequence > entry);
}
