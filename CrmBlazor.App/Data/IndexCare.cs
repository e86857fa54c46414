namespace CrmBlazor.App.Data;

/// <summary>
/// Once an hour: a file of SQLite does not see by itself that it has grown, its queries go on by the indexes that suited the empty one, and its search by the
/// pieces in which it came.
/// </summary>
public sealed partial class IndexCare(Database database, Writer writer, TimeProvider time, ILogger<IndexCare> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TidyAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            await CountAsync();
            await TidyAsync(stoppingToken);
        }
    }

    /// <summary>Readers learn of it when they open anew.</summary>
    private Task CountAsync() => TryAsync(async () =>
    {
        await writer.RunAsync(database.CountAsync);
        database.Reopen();
    });

    private Task TidyAsync(CancellationToken stop) => TryAsync(async () =>
    {
        for (var begun = false; !stop.IsCancellationRequested && await StepAsync(begun); begun = true) { }
    });

    private Task<bool> StepAsync(bool begun) => writer.RunAsync((db, _) => database.TidyAsync(db, begun));

    private async Task TryAsync(Func<Task> care)
    {
        try
        {
            await care();
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            NotCaredFor(logger, broken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The indexes were not put in order")]
    private static partial void NotCaredFor(ILogger logger, Exception broken);
}
