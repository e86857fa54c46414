using System.Collections.Concurrent;
using CrmBlazor.App.Data;
using CrmBlazor.App.Telemetry;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Live;

/// <param name="Deal">The deal it belongs to, as it is now: it decides who may see the event.</param>
public sealed record LiveEvent(DomainEvent Event, Deal? Deal, LoggedEvent Logged)
{
    public bool IsFor(Actor actor) => actor.Sees(Event, Deal);
}

/// <summary>Something that is computed once per node and kept current by the log.</summary>
public interface IProjection
{
    Task LoadAsync(CrmDb db);

    /// <summary>Re-reads what the events have changed, so that a repeated event does no harm.</summary>
    Task ApplyAsync(CrmDb db, IReadOnlyList<LiveEvent> events);
}

/// <summary>
/// `tail -f` of the log: after each ring, and every few seconds anyway, it reads what follows its cursor, brings the projections up to date
/// and passes the events on to whoever subscribes.
/// </summary>
public sealed partial class LiveFeed(IDbContextFactory<CrmDb> factory, Doorbell doorbell, IEnumerable<IProjection> projections, Instruments instruments, TimeProvider time,
    ILogger<LiveFeed> logger) : BackgroundService
{
    private const int Page = 500;

    /// <summary>Up to so many watchers each change goes out by itself.</summary>
    private const int Crowd = 100;
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(0.5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly IReadOnlyList<IProjection> projections = [.. projections];
    private readonly ConcurrentDictionary<Subscription, bool> subscriptions = new();
    private long sequence;
    private int watchers;
    private volatile bool isAway;

    public long Sequence => Volatile.Read(ref sequence);

    /// <summary>Whether the database answers; whoever subscribes is offered an empty batch when that changes.</summary>
    public bool IsAway => isAway;

    public int Watchers => Volatile.Read(ref watchers);

    /// <summary>How long a watcher of a crowd rests between two looks: what a change costs grows with the crowd, how often it is paid shrinks with it.</summary>
    public TimeSpan Pace => Watchers > Crowd ? Rest * Watchers : TimeSpan.Zero;

    /// <summary>Subscribe first, then load: what is older than the load is ignored.</summary>
    /// <param name="isUrgent">What the subscriber must not wait for.</param>
    public Subscription Subscribe(Func<LiveEvent, bool>? isUrgent = null)
    {
        var subscription = new Subscription(Leave, isUrgent);
        subscriptions[subscription] = true;
        Interlocked.Increment(ref watchers);
        return subscription;
    }

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using (var db = factory.CreateDbContext()) await LoadAsync(db);
        instruments.Follows(sequence);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await ReadOnAsync()) { }
                Tell(away: false);
                await doorbell.WaitAsync(Patience, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken) when (broken is not OutOfMemoryException)
            {
                if (!isAway) NotRead(logger, broken, Sequence);
                Tell(away: true);
                await Task.Delay(Patience, stoppingToken);
            }
        }
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> ReadOnAsync()
    {
        await using var db = factory.CreateDbContext();
        var page = await db.EventsAfterAsync(sequence, Page);
        if (page.Count == 0)
        {
            if (await db.LogHeads.AnyAsync(h => h.Sequence < sequence)) await LoadAnewAsync(db);
            return false;
        }
        var events = await WithDealsAsync(db, page);
        foreach (var projection in projections) await instruments.ProjectAsync(projection.GetType().Name, () => projection.ApplyAsync(db, events));
        Volatile.Write(ref sequence, page[^1].Row.Sequence);
        foreach (var subscription in subscriptions.Keys) subscription.Offer(events);
        instruments.Follows(sequence);
        instruments.Passed(time.GetUtcNow() - page[0].Row.At);
        return page.Count == Page;
    }

    private async Task LoadAsync(CrmDb db)
    {
        Volatile.Write(ref sequence, await db.LogHeads.Select(h => h.Sequence).SingleAsync());
        foreach (var projection in projections) await projection.LoadAsync(db);
    }

    /// <summary>The database has gone back: another took its place, or it was restored. What is shown is loaded anew, by every page too.</summary>
    private async Task LoadAnewAsync(CrmDb db)
    {
        WentBack(logger, sequence);
        await LoadAsync(db);
        doorbell.Reset();
        foreach (var subscription in subscriptions.Keys) subscription.Miss();
    }

    private void Leave(Subscription subscription)
    {
        if (subscriptions.TryRemove(subscription, out _)) Interlocked.Decrement(ref watchers);
    }

    private void Tell(bool away)
    {
        if (isAway == away) return;
        isAway = away;
        foreach (var subscription in subscriptions.Keys) subscription.Offer([]);
    }

    /// <summary>Events with the deals that decide who sees them, in two queries.</summary>
    public static async Task<IReadOnlyList<LiveEvent>> WithDealsAsync(CrmDb db, IReadOnlyList<LoggedEvent> page)
    {
        var ids = page.Select(e => e.Row.DealId).OfType<Guid>().Distinct().ToList();
        var deals = ids.Count == 0 ? [] : await db.Deals.AsNoTracking().Where(d => ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id);
        return [.. page.Select(e => new LiveEvent(e.Event, e.Row.DealId is { } id ? deals.GetValueOrDefault(id) : null, e))];
    }

    [LoggerMessage(LogLevel.Warning, "The log ends before {Sequence}: the database has gone back, and everything is loaded anew")]
    private static partial void WentBack(ILogger logger, long sequence);

    [LoggerMessage(LogLevel.Error, "The log could not be read after {Sequence}")]
    private static partial void NotRead(ILogger logger, Exception broken, long sequence);
}
