namespace CrmBlazor.App.Data;

/// <summary>
/// Hears from the database how far the log reaches, whichever node has written, and rings this node's doorbell. Where the line breaks it listens anew;
/// meanwhile the feed looks by itself every few seconds.
/// </summary>
public sealed partial class Listener(Database database, Doorbell doorbell, ILogger<Listener> logger) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await database.ListenAsync(doorbell, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken) when (broken is not OutOfMemoryException)
            {
                Deaf(logger, broken);
                await Task.Delay(Patience, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Other nodes are not heard; the log is looked at every few seconds")]
    private static partial void Deaf(ILogger logger, Exception broken);
}
