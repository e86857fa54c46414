using CrmBlazor.Bench.Circuits;

namespace CrmBlazor.Bench.Goals;

/// <summary>P22: an ordinary hour, or as many minutes as are asked for.</summary>
internal static class Soaks
{
    private const int Watchers = 500;
    private const int PerSecond = 5;
    private const int FirstSlot = 4000;
    private const double Megabyte = 1_048_576;

    public static async Task MeasureAsync(Ground ground, TimeSpan length)
    {
        using var cores = Cores.Divide();
        await using var server = await ground.StartAsync(alone: true);
        using var people = await People.ComeAsync(server.Address);
        var stream = await Stream.PrepareAsync(people, FirstSlot);
        await using var crowd = await Crowd.ComeAsync(server.Address);
        await crowd.OpenAsync(Watchers);
        await stream.WarmAsync(crowd, PerSecond, TimeSpan.FromSeconds(20));
        var (heaps, parts, cpu, began) = (new List<double> { await Heap.AfterCollectionAsync(server.Process) / Megabyte }, new List<Report>(), server.Cpu, Wall.Now);
        for (var minute = 0; minute < length.TotalMinutes; minute++)
        {
            var sent = await stream.RunAsync(PerSecond, TimeSpan.FromMinutes(Math.Min(1, length.TotalMinutes - minute)));
            await stream.UntilSeenAsync(crowd);
            parts.Add(await crowd.ReportAsync(sent));
            heaps.Add(await Heap.AfterCollectionAsync(server.Process) / Megabyte);
            await crowd.ResetAsync();
        }
        var complaints = await crowd.CountAsync();
        var sixth = Math.Max(1, parts.Count / 6);
        var (first, last) = (parts.Take(sixth).Max(p => p.EachP99), parts.TakeLast(sixth).Max(p => p.EachP99));
        var (slope, lost) = (Slope(heaps), parts.Sum(p => p.Lost));
        ground.Add("P22", $"{Watchers} boards, {PerSecond} changes/s for {length.TotalMinutes:0.#} minutes", $"heap {slope:+0.00;-0.00} MB/min, p99 first {first:0} ms, last {last:0}; {lost} lost, {complaints.Complaints} circuits failed; {(server.Cpu - cpu).TotalMilliseconds / (Wall.Now - began):0.00} server cores",
            "1 MB/min, last 1.2 × first, 0", slope < 1 && last <= 1.2 * first && lost == 0 && complaints.Complaints == 0);
    }

    /// <summary>Of the straight line nearest to all, per step.</summary>
    private static double Slope(List<double> values)
    {
        var (middle, mean) = ((values.Count - 1) / 2.0, values.Average());
        return values.Select((v, i) => (i - middle) * (v - mean)).Sum() / values.Select((_, i) => (i - middle) * (i - middle)).Sum();
    }
}
