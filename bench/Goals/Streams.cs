using CrmBlazor.Bench.Circuits;

namespace CrmBlazor.Bench.Goals;

/// <summary>P5: more changes than a thousand boards can be shown one by one.</summary>
internal static class Streams
{
    private const int Watchers = 1000;
    private const int PerSecond = 20;
    private const int FirstSlot = 3000;
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    public static async Task MeasureAsync(Ground ground)
    {
        using var cores = Cores.Divide();
        await using var server = await ground.StartAsync(alone: true);
        using var people = await People.ComeAsync(server.Address);
        var stream = await Stream.PrepareAsync(people, FirstSlot);
        await using var crowd = await Crowd.ComeAsync(server.Address);
        await crowd.OpenAsync(Watchers);
        await stream.WarmAsync(crowd, PerSecond, TimeSpan.FromSeconds(5));
        var (began, cpu, client) = (Wall.Now, server.Cpu, crowd.Cpu);
        var sent = await stream.RunAsync(PerSecond, Length);
        var seconds = (Wall.Now - began) / 1000;
        var (used, clientUsed) = ((server.Cpu - cpu).TotalSeconds / seconds, (crowd.Cpu - client).TotalSeconds / seconds);
        await stream.UntilSeenAsync(crowd);
        var (report, counts) = (await crowd.ReportAsync(sent), await crowd.CountAsync());
        ground.Add("P5", $"{PerSecond} changes/s for {Length.TotalSeconds:0} s at {Watchers:N0} boards: staleness", $"{sent.Count / seconds:0.0}/s done, each p50 {report.EachP50:0} ms, p99 {report.EachP99:0}, worst {report.Worst:0}; {report.Lost} lost", "p99 1,000 ms, 0 lost",
            report.Lost == 0 && report.EachP99 <= 1000 && sent.Count >= PerSecond * Length.TotalSeconds * 0.95);
        ground.Add("P5", "the same: cores used", $"server {used:0.00}, client {clientUsed:0.00}; {counts.Batches / seconds / Watchers:0.0} batches/s at each board", "server 1.0", used <= 1.0);
    }
}
