using System.Buffers.Text;
using System.Collections.Concurrent;

namespace CrmBlazor.Bench.Circuits;

/// <summary>
/// Which circuit had which mark when. A mark stands in a card's title: `mark-0012-000345` is the 345th state of the 12th watched card.
/// Who sees a state has seen all before it: what was passed over by a later one is not lost.
/// </summary>
internal sealed class Sightings
{
    private const int SlotAt = 5;
    private const int VersionAt = 10;
    private const int Length = 16;
    private readonly ConcurrentDictionary<string, List<double>> times = new();
    private readonly ConcurrentBag<string> complaints = [];
    private readonly ConcurrentBag<Dictionary<int, int>> watchers = [];
    private volatile Wait? waited;
    private long bytes;
    private long batches;

    public static string Mark(int slot, int version) => $"mark-{slot:0000}-{version:000000}";

    /// <returns>What one circuit has seen: the latest state of each card.</returns>
    public Dictionary<int, int> Join()
    {
        var latest = new Dictionary<int, int>();
        watchers.Add(latest);
        return latest;
    }

    /// <summary>From here on nothing has been counted; what each circuit has seen stays known.</summary>
    public void Reset()
    {
        times.Clear();
        (bytes, batches) = (0, 0);
    }

    /// <summary>The card stands on the boards already, and is about to be shown anew at another place.</summary>
    public void Expect(int slot)
    {
        foreach (var latest in watchers)
            lock (latest) latest.Remove(slot);
        times.TryRemove(Mark(slot, 1), out _);
    }

    public void Complain(string told) => complaints.Add(told);

    public Counts Count() => new(bytes, batches, times.Sum(t => t.Value.Count), [.. complaints.Distinct().Take(3)], complaints.Count);

    public void Look(Dictionary<int, int> latest, ReadOnlySpan<byte> batch, double now)
    {
        Interlocked.Add(ref bytes, batch.Length);
        Interlocked.Increment(ref batches);
        for (var at = batch.IndexOf("mark-"u8); at >= 0 && batch.Length >= Length; at = batch.IndexOf("mark-"u8))
        {
            batch = batch[at..];
            if (batch.Length >= Length && Utf8Parser.TryParse(batch[SlotAt..(VersionAt - 1)], out int slot, out _) && Utf8Parser.TryParse(batch[VersionAt..Length], out int version, out _)) See(latest, slot, version, now);
            batch = batch[1..];
        }
    }

    /// <summary>Until so many circuits have it; false where they had not in time.</summary>
    public async Task<bool> UntilAsync(string mark, int circuits, TimeSpan patience)
    {
        var wait = new Wait(mark, circuits);
        waited = wait;
        if (SeenBy(mark) >= circuits) return true;
        try
        {
            await wait.Done.Task.WaitAsync(patience);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <param name="from">When each mark was sent.</param>
    public Report Report(IReadOnlyDictionary<string, double> from, int circuits)
    {
        var seen = from.ToDictionary(f => f.Key, f => times.TryGetValue(f.Key, out var list) ? list.Select(t => t - f.Value).ToList() : []);
        var (each, all) = (new Figures(seen.Values.SelectMany(s => s)), new Figures(seen.Values.Where(s => s.Count >= circuits).Select(s => s.Max())));
        return new(each.P50, each.P99, each.Worst, all.P50, all.P99, seen.Sum(s => Math.Max(0, circuits - s.Value.Count)));
    }

    private void See(Dictionary<int, int> latest, int slot, int version, double now)
    {
        int before;
        lock (latest)
        {
            before = latest.GetValueOrDefault(slot);
            if (version <= before) return;
            latest[slot] = version;
        }
        for (var passed = before + 1; passed <= version; passed++)
        {
            var mark = Mark(slot, passed);
            var list = times.GetOrAdd(mark, _ => []);
            lock (list) list.Add(now);
            if (waited is { } wait && wait.Mark == mark && list.Count >= wait.Circuits) wait.Done.TrySetResult();
        }
    }

    private int SeenBy(string mark)
    {
        if (!times.TryGetValue(mark, out var list)) return 0;
        lock (list) return list.Count;
    }

    private sealed record Wait(string Mark, int Circuits)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
