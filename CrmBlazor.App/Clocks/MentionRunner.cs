using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Clocks;

/// <summary>
/// Finds the colleagues who were called to an entry of a deal and did nothing there within a working day (B 26). What is pending is the log itself:
/// its latest entries are looked through once in a while, and the operation key lets each be entered once, whichever node is first.
/// </summary>
public sealed partial class MentionRunner(IDbContextFactory<CrmDb> factory, Ledger ledger, OfficeRules rules, TimeProvider time, ILogger<MentionRunner> logger) : BackgroundService
{
    private const int Latest = 2000;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    /// <summary>Older ones are not raked up when the program was away.</summary>
    private static readonly TimeSpan Oldest = TimeSpan.FromDays(14);
    private readonly HashSet<(long, Guid)> settled = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Yield();     // never on the thread of whoever turns the clock
            try
            {
                await LookAsync();
            }
            catch (Exception broken) when (broken is not OutOfMemoryException)
            {
                NotLooked(logger, broken);
            }
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task LookAsync()
    {
        var now = time.GetUtcNow();
        await using var db = factory.CreateDbContext();
        var settings = await rules.SettingsAsync(db);
        var calls = (await db.LatestOfTypesAsync(Mentions.Types, Latest)).Where(e => e.Row.DealId is not null && e.Row.At >= now - Oldest)
            .SelectMany(e => Mentions.Of(e.Event).Select(p => (e.Row.Sequence, Deal: e.Row.DealId!.Value, e.Row.At, Person: p))).ToList();
        settled.IntersectWith(calls.Select(c => (c.Sequence, c.Person)));
        foreach (var call in calls.Where(c => !settled.Contains((c.Sequence, c.Person)) && settings.WorkingDayAfter(c.At, rules.Calendar) <= now))
        {
            if (!await db.HasReactedAsync(call.Deal, call.Person, call.Sequence) && await db.Users.AnyAsync(u => u.Id == call.Person && u.DisabledAt == null))
                await ledger.RunAsSystemAsync(new EnterMention(call.Sequence, call.Person) { Operation = $"mention {call.Sequence} {call.Person:N}" });
            settled.Add((call.Sequence, call.Person));
        }
    }

    [LoggerMessage(LogLevel.Error, "Unanswered calls of colleagues were not looked for")]
    private static partial void NotLooked(ILogger logger, Exception broken);
}
