namespace CrmBlazor.App.Data;

/// <summary>Once an hour: a file of SQLite does not see by itself that it has grown, and its queries go on by the indexes that suited the empty one.</summary>
public sealed partial class IndexCare(Database database, Writer writer, TimeProvider time, ILogger<IndexCare> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!stoppingToken.IsCancellationRequested) await CareAsync();
        }
    }

    /// <summary>Readers learn of it when they open anew.</summary>
    private async Task CareAsync()
    {
        try
        {
            await writer.RunAsync(database.CountAsync);
            database.Reopen();
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            NotCounted(logger, broken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The spread of the rows was not counted")]
    private static partial void NotCounted(ILogger logger, Exception broken);
}
