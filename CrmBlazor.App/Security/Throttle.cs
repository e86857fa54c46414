using System.Collections.Concurrent;

namespace CrmBlazor.App.Security;

/// <summary>
/// Counts failed tries by a key: an address, or a name, whether it exists or not. Tries that are being looked at count as failed until they are not,
/// so that a hundred at once are not a hundred tries; those that would go beyond wait for their outcome.
/// </summary>
public sealed class Throttle(TimeProvider time, int most, TimeSpan window)
{
    private const int Full = 100_000;
    private readonly ConcurrentDictionary<string, Tries> byKey = new();
    private DateTimeOffset swept;

    /// <returns>How long to wait, or nothing when the try may go on.</returns>
    public async Task<TimeSpan?> EnterAsync(string key)
    {
        SweepWhenFull();
        while (true)
        {
            var tries = byKey.GetOrAdd(key, _ => new Tries());
            Task outcome;
            lock (tries)
            {
                if (tries.IsSwept) continue;
                var now = time.GetUtcNow();
                if (now >= tries.Until) (tries.Failed, tries.Until) = (0, now + window);
                if (tries.Failed >= most) return tries.Until - now;
                if (tries.Failed + tries.Running < most)
                {
                    tries.Running++;
                    return null;
                }
                outcome = tries.Outcome.Task;
            }
            await outcome;
        }
    }

    public void Leave(string key, bool failed)
    {
        if (!byKey.TryGetValue(key, out var tries)) return;
        lock (tries)
        {
            tries.Running--;
            if (failed) tries.Failed++;
            tries.Outcome.SetResult();
            tries.Outcome = Tries.Awaited();
        }
    }

    /// <summary>For what counts whatever comes of it.</summary>
    /// <returns>How long to wait where there were too many, or nothing.</returns>
    public async Task<TimeSpan?> CountAsync(string key)
    {
        if (await EnterAsync(key) is { } wait) return wait;
        Leave(key, failed: true);
        return null;
    }

    /// <summary>Once in a window at most, so that a flood of names costs no more than its own tries.</summary>
    private void SweepWhenFull()
    {
        var now = time.GetUtcNow();
        if (byKey.Count <= Full || now < swept + window) return;
        swept = now;
        foreach (var (key, tries) in byKey)
        {
            lock (tries)
            {
                if (tries.Until >= now || tries.Running > 0) continue;
                tries.IsSwept = true;
                byKey.TryRemove(key, out _);
            }
        }
    }

    private sealed class Tries
    {
        public int Failed { get; set; }

        /// <summary>No longer in the list: whoever still holds it looks again.</summary>
        public bool IsSwept { get; set; }

        public int Running { get; set; }
        public DateTimeOffset Until { get; set; }
        public TaskCompletionSource Outcome { get; set; } = Awaited();

        public static TaskCompletionSource Awaited() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
