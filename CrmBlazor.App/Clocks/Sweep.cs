using CrmBlazor.App.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Clocks;

/// <summary>
/// What falls due by days or minutes and not by milliseconds: once in a while the due ones are asked of the database, and the verb of the record and the operation key
/// let each be done once, whichever node is first.
/// </summary>
public abstract partial class Sweep(IDbContextFactory<CrmDb> factory, Ledger ledger, TimeProvider time, ILogger logger) : BackgroundService
{
    /// <summary>Between two looks.</summary>
    protected virtual TimeSpan Pause { get; } = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Yield();     // never on the thread of whoever turns the clock
            await TriedAsync(SweepAsync);
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The commands that are due, each with its operation key.</summary>
    protected abstract Task<IReadOnlyList<Command>> DueAsync(CrmDb db, DateTimeOffset now);

    protected virtual Task DoAsync(Command due) => ledger.RunAsSystemAsync(due);

    private async Task SweepAsync()
    {
        await using var db = factory.CreateDbContext();
        foreach (var command in await DueAsync(db, time.GetUtcNow())) await TriedAsync(() => DoAsync(command));
    }

    /// <summary>One that fails is tried again in the next round, and holds up nobody.</summary>
    private async Task TriedAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            NotDone(logger, broken, GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Error, "What was due was not done by {Sweep}")]
    private static partial void NotDone(ILogger logger, Exception broken, string sweep);
}
