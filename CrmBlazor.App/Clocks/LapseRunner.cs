using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Clocks;

/// <summary>
/// Tells of deals that lapse for want of a conversation (R 2, D18). Days matter here, not milliseconds: once in a while the due ones are asked of the database,
/// and the verb of the deal and its operation key let each be told once, whichever node is first.
/// </summary>
public sealed partial class LapseRunner(IDbContextFactory<CrmDb> factory, Ledger ledger, TimeProvider time, ILogger<LapseRunner> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Yield();     // never on the thread of whoever turns the clock
            try
            {
                await TellAsync();
            }
            catch (Exception broken) when (broken is not OutOfMemoryException)
            {
                NotTold(logger, broken);
            }
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task TellAsync()
    {
        var now = time.GetUtcNow();
        await using var db = factory.CreateDbContext();
        var due = await db.Deals.AsNoTracking().Where(d => d.ClosedAt == null && d.LapseNoticeAt != null && d.LapseNoticeAt <= now).OrderBy(d => d.LapseNoticeAt)
            .Select(d => new { d.Number, At = d.LapseNoticeAt!.Value }).ToListAsync();
        foreach (var deal in due) await TellAsync(deal.Number, deal.At);
    }

    /// <summary>One that fails is tried again in the next round, and holds up nobody.</summary>
    private async Task TellAsync(int deal, DateTimeOffset at)
    {
        try
        {
            await ledger.RunAsSystemAsync(new NoteLapse(deal) { Operation = $"lapse {deal} {at.ToUnixTimeMilliseconds()}" });
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            NotTold(logger, broken);
        }
    }

    [LoggerMessage(LogLevel.Error, "The deals that lapse were not told")]
    private static partial void NotTold(ILogger logger, Exception broken);
}
