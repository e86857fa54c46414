using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Clocks;

/// <summary>
/// Finds the colleagues who were called to an entry of a deal and did nothing there within a working day (B 26). What is pending is the log itself:
/// the latest entries in which somebody is called are looked through.
/// </summary>
public sealed class MentionRunner(IDbContextFactory<CrmDb> factory, Ledger ledger, OfficeRules rules, TimeProvider time, ILogger<MentionRunner> logger) : Sweep(factory, ledger, time, logger)
{
    private const int Latest = 2000;

    /// <summary>Older ones are not raked up when the program was away.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(14);

    /// <summary>Who has answered, or was judged; only so many as the log is looked through for.</summary>
    private readonly HashSet<(long, Guid)> settled = [];

    protected override async Task<IReadOnlyList<Command>> DueAsync(CrmDb db, DateTimeOffset now)
    {
        var settings = await rules.SettingsAsync(db);
        var calls = (await db.LatestCallsAsync(Mentions.Types, null, Latest)).Where(e => e.Row.DealId is not null && e.Row.At >= now - Oldest)
            .SelectMany(e => Mentions.Of(e.Event).Select(p => (e.Row.Sequence, Deal: e.Row.DealId!.Value, e.Row.At, Person: p))).ToList();
        settled.IntersectWith(calls.Select(c => (c.Sequence, c.Person)));
        var due = new List<Command>();
        foreach (var call in calls.Where(c => !settled.Contains((c.Sequence, c.Person)) && settings.WorkingDayAfter(c.At, rules.Calendar) <= now))
        {
            var operation = $"mention {call.Sequence} {call.Person:N}";
            if (await db.HasReactedAsync(call.Deal, call.Person, call.Sequence) || await db.Operations.AnyAsync(o => o.ActorId == Actor.System.Id && o.Key == operation)) settled.Add((call.Sequence, call.Person));
            else due.Add(new EnterMention(call.Sequence, call.Person) { Operation = operation });
        }
        return due;
    }
}
