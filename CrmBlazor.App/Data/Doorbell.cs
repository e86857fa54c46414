using System.Threading.Channels;

namespace CrmBlazor.App.Data;

/// <summary>«The log now reaches N», and nothing more: who hears it reads the log after its own cursor. A lost ring is a delay, never a loss.</summary>
public sealed class Doorbell
{
    private readonly Channel<bool> rings = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lock gate = new();
    private long reach;

    /// <summary>Rings where it is news: this node's own commit comes back as an echo from the database.</summary>
    public void Ring(long sequence)
    {
        lock (gate)
        {
            if (sequence <= reach) return;
            reach = sequence;
        }
        Ring();
    }

    /// <summary>The log begins to count from elsewhere.</summary>
    public void Reset()
    {
        lock (gate) reach = 0;
    }

    /// <summary>Somebody better look: rings may have been missed.</summary>
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
