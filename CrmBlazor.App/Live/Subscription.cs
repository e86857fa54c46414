using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CrmBlazor.App.Live;

/// <summary>One reader of the feed. A slow one loses batches, is told so, and loads anew; it never holds up the others.</summary>
/// <param name="isUrgent">What it must not wait for.</param>
public sealed class Subscription(Action<Subscription> leave, Func<LiveEvent, bool>? isUrgent = null) : IDisposable
{
    public const int Depth = 1024;
    private readonly Channel<IReadOnlyList<LiveEvent>> batches = Channel.CreateBounded<IReadOnlyList<LiveEvent>>(Depth);
    private readonly SemaphoreSlim hurry = new(0);
    private int missed;

    public void Offer(IReadOnlyList<LiveEvent> events)
    {
        if (!batches.Writer.TryWrite(events)) Interlocked.Exchange(ref missed, 1);
        if (events.Count == 0 || (isUrgent is not null && events.Any(isUrgent))) hurry.Release();
    }

    /// <summary>All that was told is to be loaded anew.</summary>
    public void Miss()
    {
        Interlocked.Exchange(ref missed, 1);
        Offer([]);
    }

    /// <summary>Whether something was lost since last asked.</summary>
    public bool TakeMissed() => Interlocked.Exchange(ref missed, 0) == 1;

    public IAsyncEnumerable<IReadOnlyList<LiveEvent>> ReadAllAsync(CancellationToken stop) => batches.Reader.ReadAllAsync(stop);

    /// <summary>What has gathered: at once after a rest of <paramref name="pace"/>, and meanwhile only when something is urgent.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LiveEvent>> GatherAsync(Func<TimeSpan> pace, [EnumeratorCancellation] CancellationToken stop)
    {
        while (await batches.Reader.WaitToReadAsync(stop))
        {
            yield return Gathered();
            if (pace() is var rest && rest > TimeSpan.Zero) await hurry.WaitAsync(rest, stop);
        }
    }

    public void Dispose()
    {
        leave(this);
        batches.Writer.TryComplete();
    }

    private IReadOnlyList<LiveEvent> Gathered()
    {
        while (hurry.Wait(0)) { }
        batches.Reader.TryRead(out var first);
        if (!batches.Reader.TryPeek(out _)) return first ?? [];
        var all = new List<LiveEvent>(first ?? []);
        while (batches.Reader.TryRead(out var more)) all.AddRange(more);
        return all;
    }
}
