using System.Threading.Channels;

namespace CrmBlazor.App.Data;

/// <summary>«The log has grown», and nothing more: who hears it reads the log after its own cursor. A lost ring is a delay, never a loss.</summary>
public sealed class Doorbell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Ring() => rings.Writer.TryWrite(true);

    /// <summary>Returns at a ring, or after the patience: the slow look behind every ring.</summary>
    public async Task WaitAsync(TimeSpan patience, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            await rings.Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
        }
    }
}
