using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Api;

/// <summary>What keeps the server from serving.</summary>
/// <param name="Reason">Key of the text: <c>Ready_No</c> and this.</param>
/// <param name="Cause">Which kind of failure, where it is one.</param>
public sealed record Unready(string Reason, string Cause = "");

/// <summary>Whether requests should come here. Asked of the database within a bound, one question at a time: a database that hangs holds one thread, not all.</summary>
public sealed partial class Readiness(IDbContextFactory<CrmDb> factory, LiveFeed feed, Closing closing, TimeProvider time, ILogger<Readiness> logger)
{
    public const string NoDatabase = "Database";
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostBehind = TimeSpan.FromSeconds(30);
    private readonly Lock gate = new();
    private Task<DateTimeOffset?> asking = Task.FromResult<DateTimeOffset?>(null);
    private Unready? told;

    /// <returns>Nothing when all is well.</returns>
    public async Task<Unready?> AskAsync()
    {
        var found = closing.HasBegun ? new("Closing") : await LookAsync();
        if (Interlocked.Exchange(ref told, found) == found) return found;
        if (found is null) Ready(logger);
        else NotReady(logger, found.Reason, found.Cause);
        return found;
    }

    private async Task<Unready?> LookAsync()
    {
        try
        {
            var waiting = await WaitingAsync().WaitAsync(Patience);
            if (feed.IsAway) return new("FeedBroken");
            return time.GetUtcNow() - waiting > MostBehind ? new("FeedBehind") : null;
        }
        catch (Exception away) when (away is not OutOfMemoryException)
        {
            return new(NoDatabase, away.GetType().Name);
        }
    }

    private Task<DateTimeOffset?> WaitingAsync()
    {
        lock (gate) return asking.IsCompleted ? asking = Task.Run(OldestAsync) : asking;
    }

    /// <summary>Since when the oldest event waits that the feed has not passed on.</summary>
    private async Task<DateTimeOffset?> OldestAsync()
    {
        await using var db = factory.CreateDbContext();
        db.Database.SetCommandTimeout(Patience);
        var after = feed.Sequence;
        return await db.Log.Where(r => r.Sequence > after).OrderBy(r => r.Sequence).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync();
    }

    [LoggerMessage(LogLevel.Warning, "Not ready: {Reason} {Cause}")]
    private static partial void NotReady(ILogger logger, string reason, string cause);

    [LoggerMessage(LogLevel.Information, "Ready again")]
    private static partial void Ready(ILogger logger);
}
