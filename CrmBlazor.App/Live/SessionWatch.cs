using CrmBlazor.App.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Live;

/// <summary>
/// Ends what is connected by a session that is no more: another node closed it, or it went between the check at the door and the entry. One question for
/// all who are here, every few seconds.
/// </summary>
public sealed partial class SessionWatch(IDbContextFactory<CrmDb> factory, Presence presence, TimeProvider time, ILogger<SessionWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception broken) when (broken is not (OutOfMemoryException or OperationCanceledException))
            {
                NotLooked(logger, broken);
            }
        }
    }

    private async Task LookAsync(CancellationToken stop)
    {
        var present = presence.Sessions;
        if (present.Count == 0) return;
        var keys = present.Select(Convert.FromHexString).ToList();
        await using var db = factory.CreateDbContext();
        var alive = await db.Sessions.Where(s => keys.Contains(s.KeyHash)).Select(s => s.KeyHash).ToListAsync(stop);
        foreach (var gone in present.Except(alive.Select(Convert.ToHexString))) presence.EndSession(gone);
    }

    [LoggerMessage(LogLevel.Warning, "It was not seen which sessions are still open")]
    private static partial void NotLooked(ILogger logger, Exception broken);
}
