using System.Collections.Concurrent;
using System.Threading.Channels;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Telemetry;
using CrmBlazor.Domain.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Clocks;

/// <summary>
/// Finds the warning and the breach of every response clock the moment they fall due, never early. The queue is memory; what happened is the log:
/// after a restart the clocks that run are read anew, and the verb of the deal and its operation key let each happen once.
/// </summary>
public sealed partial class ClockRunner(Ledger ledger, TimeProvider time, Instruments instruments, ILogger<ClockRunner> logger) : BackgroundService, IProjection
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan MostPatience = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<Guid, Running> running = new();
    private readonly PriorityQueue<(Guid Deal, DateTimeOffset At), DateTimeOffset> queue = new();
    private readonly Lock gate = new();
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public async Task LoadAsync(CrmDb db)
    {
        var waiting = await db.Deals.Where(d => d.TakenAt == null && d.ClosedAt == null && d.DueAt != null && d.BreachedAt == null)
            .Select(d => new { d.Id, d.Number, d.WarnAt, d.DueAt, d.WarnedAt }).ToListAsync();
        foreach (var deal in waiting) Start(deal.Id, new(deal.Number, new(deal.WarnAt!.Value, deal.DueAt!.Value), deal.WarnedAt is not null));
    }

    public Task ApplyAsync(CrmDb db, IReadOnlyList<LiveEvent> events)
    {
        foreach (var deal in events.Where(e => e.Event is DealEvent).Select(e => e.Deal).OfType<Deal>().DistinctBy(d => d.Id))
        {
            if (deal is { Clock: { } clock, BreachedAt: null }) Start(deal.Id, new(deal.Number, clock, deal.WarnedAt is not null));
            else running.TryRemove(deal.Id, out _);
        }
        return Task.CompletedTask;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var firing = new List<Task>();
        try
        {
            while (true)
            {
                await WaitAsync(stoppingToken);
                firing.RemoveAll(f => f.IsCompleted);
                firing.AddRange(TakeDue().Select(due => FireAsync(due.Deal, due.Clock, stoppingToken)));
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Task.WhenAll(firing);
        }
    }

    private void Start(Guid deal, Running clock)
    {
        if (running.TryGetValue(deal, out var known) && known == clock) return;
        running[deal] = clock;
        lock (gate) queue.Enqueue((deal, clock.Next), clock.Next);
        wake.Writer.TryWrite(true);
    }

    /// <summary>Until the soonest instant, rounded up to a whole millisecond, or until a new clock starts.</summary>
    private async Task WaitAsync(CancellationToken stop)
    {
        var wait = Longest;
        lock (gate)
            if (queue.TryPeek(out _, out var next)) wait = next - time.GetUtcNow();
        if (wait <= TimeSpan.Zero) return;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var delay = Task.Delay(TimeSpan.FromMilliseconds(Math.Ceiling(Math.Min(wait.TotalMilliseconds, Longest.TotalMilliseconds))), time, limit.Token);
        await Task.WhenAny(delay, wake.Reader.WaitToReadAsync(limit.Token).AsTask());
        while (wake.Reader.TryRead(out _)) { }
        await limit.CancelAsync();
        stop.ThrowIfCancellationRequested();
    }

    private List<(Guid Deal, Running Clock)> TakeDue()
    {
        var (due, now) = (new List<(Guid, Running)>(), time.GetUtcNow());
        lock (gate)
        {
            while (queue.TryPeek(out var entry, out var at) && at <= now)
            {
                queue.Dequeue();
                if (running.TryGetValue(entry.Deal, out var clock) && clock.Next == at) due.Add((entry.Deal, clock));
            }
        }
        return due;
    }

    /// <summary>One that fails is tried again, ever more patiently, while the others go on.</summary>
    private async Task FireAsync(Guid deal, Running clock, CancellationToken stop)
    {
        for (var patience = Patience; IsCurrent(deal, clock); patience = patience * 2 < MostPatience ? patience * 2 : MostPatience)
        {
            try
            {
                await FireAsync(deal, clock);
                return;
            }
            catch (Exception) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken) when (broken is not OutOfMemoryException)
            {
                NotFired(logger, broken, clock.Number);
            }
            await Task.Delay(patience, time, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FireAsync(Guid deal, Running clock)
    {
        var at = clock.Next.ToUnixTimeMilliseconds();
        await ledger.RunAsSystemAsync(clock.Warned ? new BreachClock(clock.Number) { Operation = $"breach {clock.Number} {at}" } : new WarnClock(clock.Number) { Operation = $"warn {clock.Number} {at}" });
        instruments.Fired(clock.Warned ? "breach" : "warning", time.GetUtcNow() - clock.Next);
        if (clock.Warned) running.TryRemove(new(deal, clock));
        else if (running.TryUpdate(deal, clock with { Warned = true }, clock)) Enqueue(deal, clock.Clock.DueAt);
    }

    private bool IsCurrent(Guid deal, Running clock) => running.TryGetValue(deal, out var known) && known == clock;

    private void Enqueue(Guid deal, DateTimeOffset at)
    {
        lock (gate) queue.Enqueue((deal, at), at);
        wake.Writer.TryWrite(true);
    }

    [LoggerMessage(LogLevel.Error, "The clock of deal {Number} did not fire")]
    private static partial void NotFired(ILogger logger, Exception broken, int number);

    private sealed record Running(int Number, ResponseClock Clock, bool Warned)
    {
        public DateTimeOffset Next => Warned ? Clock.DueAt : Clock.WarnAt;
    }
}
