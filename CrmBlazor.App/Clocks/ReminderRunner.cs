using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Clocks;

/// <summary>
/// Reminds of tasks (B 17). A reminder is by the minute: every few seconds the due ones are asked of the database by an index that holds only those that wait,
/// and the verb of the task and its operation key let each be told once, whichever node is first.
/// </summary>
public sealed partial class ReminderRunner(IDbContextFactory<CrmDb> factory, Ledger ledger, TimeProvider time, ILogger<ReminderRunner> logger) : BackgroundService
{
    private const int Most = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Yield();     // never on the thread of whoever turns the clock
            try
            {
                await RemindAsync();
            }
            catch (Exception broken) when (broken is not OutOfMemoryException)
            {
                NotReminded(logger, broken);
            }
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RemindAsync()
    {
        var now = time.GetUtcNow();
        await using var db = factory.CreateDbContext();
        var due = await db.Tasks.AsNoTracking().Where(t => t.State == TaskState.Open && t.RemindAt != null && t.RemindedAt == null && t.RemindAt <= now).OrderBy(t => t.RemindAt).Take(Most)
            .Select(t => new { t.Number, At = t.RemindAt!.Value }).ToListAsync();
        foreach (var task in due) await RemindAsync(task.Number, task.At);
    }

    /// <summary>One that fails is tried again in the next round, and holds up nobody.</summary>
    private async Task RemindAsync(int task, DateTimeOffset at)
    {
        try
        {
            await ledger.RunAsSystemAsync(new RemindTask(task) { Operation = $"remind {task} {at.ToUnixTimeMilliseconds()}" });
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            NotReminded(logger, broken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The tasks that are due were not reminded of")]
    private static partial void NotReminded(ILogger logger, Exception broken);
}
