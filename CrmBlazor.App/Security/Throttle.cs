using System.Collections.Concurrent;

namespace CrmBlazor.App.Security;

/// <summary>
/// Counts failed tries by a key: an address, or a name, whether it exists or not. A try is counted before it is looked at and given back when it was good,
/// so that a hundred at once are not a hundred tries.
/// </summary>
public sealed class Throttle(TimeProvider time, int most, TimeSpan window)
{
    private const int Full = 100_000;
    private readonly ConcurrentDictionary<string, Tries> byKey = new();

    /// <returns>How long to wait, or nothing when the try may go on.</returns>
    public TimeSpan? Enter(string key)
    {
        if (byKey.Count > Full) Sweep();
        var tries = byKey.GetOrAdd(key, _ => new Tries());
        lock (tries)
        {
            var now = time.GetUtcNow();
            if (now >= tries.Until) (tries.Count, tries.Until) = (0, now + window);
            if (tries.Count >= most) return tries.Until - now;
            tries.Count++;
            return null;
        }
    }

    public void GiveBack(string key)
    {
        if (!byKey.TryGetValue(key, out var tries)) return;
        lock (tries) tries.Count = Math.Max(0, tries.Count - 1);
    }

    private void Sweep()
    {
        var now = time.GetUtcNow();
        foreach (var (key, _) in byKey.Where(t => t.Value.Until < now).ToList()) byKey.TryRemove(key, out _);
    }

    private sealed class Tries
    {
        public int Count { get; set; }
        public DateTimeOffset Until { get; set; }
    }
}
