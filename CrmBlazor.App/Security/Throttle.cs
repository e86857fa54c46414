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

    /// <returns>How long to wait, or nothing when the try may go on.</returns>
    public async Task<TimeSpan?> EnterAsync(string key)
    {
        if (byKey.Count > Full) Sweep();
        var tries = byKey.GetOrAdd(key, _ => new Tries());
        while (true)
        {
            Task outcome;
            lock (tries)
            {
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

    /// <summary>For what counts whatever comes of it: false where there were too many.</summary>
    public async Task<bool> CountAsync(string key)
    {
        if (await EnterAsync(key) is not null) return false;
        Leave(key, failed: true);
        return true;
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (key, _) in byKey.Where(t => t.Value.Until < now && t.Value.Running == 0).ToList()) byKey.TryRemove(key, out _);
    }

    private sealed class Tries
    {
        public int Failed { get; set; }
        public int Running { get; set; }
        public DateTimeOffset Until { get; set; }
        public TaskCompletionSource Outcome { get; set; } = Awaited();

        public static TaskCompletionSource Awaited() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
