using CrmBlazor.Bench.Circuits;

namespace CrmBlazor.Bench.Goals;

/// <summary>What a thousand open boards cost: P6 and P7 in memory, P8 when they have gone, P9 and P11 when they all come at once.</summary>
internal static class Crowds
{
    private const int Boards = 1000;
    private const int Rounds = 5;
    private const double Kilobyte = 1024;

    public static async Task MeasureAsync(Ground ground)
    {
        using var cores = Cores.Divide();
        await using var server = await ground.StartAsync(alone: true);
        var emptyRss = server.Rss;      // what the first boards leave behind is theirs
        await using var crowd = await Crowd.ComeAsync(server.Address);
        await crowd.OpenAsync(60);
        await crowd.CloseAsync();
        var empty = await Heap.AfterCollectionAsync(server.Process);
        var (cpu, client) = (server.Cpu, crowd.Cpu);
        Storm(ground, await crowd.OpenAsync(Boards), (server.Cpu - cpu) / Boards, (crowd.Cpu - client) / Boards);
        var (full, fullRss) = (await Heap.AfterCollectionAsync(server.Process), server.Rss);
        var (heap, rss) = ((full - empty) / Kilobyte / Boards, (fullRss - emptyRss) / Kilobyte / Boards);
        ground.Add("P6", "managed heap per idle board after a collection; RSS", $"{heap:0} KB, RSS {rss:0} KB", "300 KB, RSS 650 KB", heap <= 300 && rss <= 650);
        ground.Add("P7", "circuits per GB of RSS", $"{1_048_576 / rss:0}", "1,600", 1_048_576 / rss >= 1600);
        await LeaveAsync(ground, server, crowd, empty);
        await crowd.CountAsync();
    }

    private static void Storm(Ground ground, Opening opening, TimeSpan cpu, TimeSpan client)
    {
        var perSecond = opening.Open / opening.Seconds;
        ground.Add("P9", $"{Boards:N0} users come back, 20 at once", $"{perSecond:0}/s, all in {opening.Seconds:0.0} s, slowest page {opening.SlowestPage:0} ms, to the first card p50 {opening.P50:0}, p99 {opening.P99:0}, worst {opening.Worst:0}", "85/s, 12 s, none over 3 s",
            perSecond >= 85 && opening.Seconds <= 12 && opening.Worst <= 3000);
        ground.Add("P11", "server CPU per board that is opened", $"{cpu.TotalMilliseconds:0.0} ms, {perSecond:0}/s (client {client.TotalMilliseconds:0.0} ms)", "24 ms, 40/s", cpu.TotalMilliseconds <= 24 && perSecond >= 40);
    }

    private static async Task LeaveAsync(Ground ground, Server server, Crowd crowd, double empty)
    {
        var left = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            if (round > 0) await crowd.OpenAsync(Boards);
            await crowd.CloseAsync();
            left.Add(await Heap.AfterCollectionAsync(server.Process));
        }
        var (each, growth) = ((left[0] - empty) / Kilobyte / Boards, 100 * (left[^1] - left[0]) / left[0]);
        ground.Add("P8", $"heap left of each of {Boards:N0} closed boards; growth over {Rounds} rounds", $"{each:0.0} KB; {growth:+0.0;-0.0} %; {string.Join(", ", left.Select(l => $"{l / 1_048_576.0:0.0}"))} MB", "20 KB; 5 %", each <= 20 && growth <= 5);
    }
}
