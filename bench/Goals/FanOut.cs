using CrmBlazor.Bench.Circuits;

namespace CrmBlazor.Bench.Goals;

/// <summary>P3, P4 and P20: a card is moved, and all who have it on their board see it there.</summary>
internal static class FanOut
{
    private const int Moves = 40;
    private const int Warming = 5;
    private const int New = 10;
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(200);

    public static async Task MeasureAsync(Ground ground, int watchers)
    {
        using var cores = Cores.Divide();
        await using var server = await ground.StartAsync(alone: true);
        using var people = await People.ComeAsync(server.Address);
        var deals = new List<int>();
        for (var i = 0; i < Moves + Warming; i++) deals.Add(await people.SharedDealAsync($"Объект {Sightings.Mark(watchers + i, 1)}"));
        await using var witness = await Witness.OpenAsync(server.Address, Filling.Head);
        await witness.FirstCardAsync();
        await using var crowd = await Crowd.ComeAsync(server.Address);
        await crowd.OpenAsync(watchers);
        deals.Reverse();      // the last one taken is on top
        var slots = Enumerable.Range(watchers, deals.Count).Reverse().ToList();
        for (var i = 0; i < Warming; i++) await MoveAsync(people, crowd, deals[i], slots[i]);
        await crowd.ResetAsync();
        var (sent, lost, cpu, client) = (new Dictionary<string, double>(), 0, server.Cpu, crowd.Cpu);
        for (var i = Warming; i < deals.Count; i++)
        {
            var (at, all) = await MoveAsync(people, crowd, deals[i], slots[i]);
            sent[Sightings.Mark(slots[i], 1)] = at;
            if (!all) lost++;
            await Task.Delay(Apart);
        }
        var (used, clientUsed) = (server.Cpu - cpu, crowd.Cpu - client);
        var (report, counts) = (await crowd.ReportAsync(sent), await crowd.CountAsync());
        Tell(ground, watchers, report, counts, used / Moves / watchers, clientUsed / Moves / watchers);
        var seen = await witness.SeenAsync();
        var dom = new Figures(deals.Skip(Warming).Where(d => seen.ContainsKey($"card {d} negotiation")).Select(d => seen[$"card {d} negotiation"] - sent[Sightings.Mark(slots[deals.IndexOf(d)], 1)]));
        ground.Add(Goal(watchers), $"request sent → the card moved in one real Chromium beside {watchers:N0} circuits", $"{dom.Count} of {Moves}, p50 {dom.P50:0.0} ms, p99 {dom.P99:0.0}", watchers > 100 ? "p50 65 ms, p99 250" : "", watchers > 100 ? dom.Count == Moves && dom.P50 <= 65 && dom.P99 <= 250 : null);
        if (watchers <= 100) await NewCardsAsync(ground, people, crowd, watchers);
    }

    private static string Goal(int watchers) => watchers > 100 ? "P4" : "P3";

    private static void Tell(Ground ground, int watchers, Report report, Counts counts, TimeSpan cpu, TimeSpan client)
    {
        var (all50, all99, each) = watchers > 100 ? (220, 350, 130) : (45, 90, 45);
        ground.Add(Goal(watchers), $"request sent → the card moved at all of {watchers:N0} circuits", $"all p50 {report.AllP50:0} ms, p99 {report.AllP99:0}; each p50 {report.EachP50:0}, p99 {report.EachP99:0}; {report.Lost} lost", $"all p50 {all50} ms, p99 {all99}; each p50 {each}",
            report.Lost == 0 && report.AllP50 <= all50 && report.AllP99 <= all99 && report.EachP50 <= each);
        ground.Add(Goal(watchers), $"CPU per circuit and change at {watchers:N0} circuits", $"server {cpu.TotalMicroseconds:0} µs, client {client.TotalMicroseconds:0} µs, {(double)counts.Batches / Moves / watchers:0.00} batches", "floor 170–190 µs", null);
        if (watchers > 100) return;
        var bytes = (double)counts.Bytes / Moves / watchers;
        ground.Add("P20", "bytes at a watcher per card moved", $"{bytes:0}", "300", bytes <= 300);
    }

    /// <summary>Only half of the watchers see a deal that is nobody's yet: their bytes are counted, with what the others get in vain.</summary>
    private static async Task NewCardsAsync(Ground ground, People people, Crowd crowd, int watchers)
    {
        await crowd.ResetAsync();
        for (var i = 0; i < New; i++) await people.NewDealAsync($"Объект {Sightings.Mark(2000 + i, 1)}");
        while ((await crowd.CountAsync()).Sightings < New * watchers / 2) await Task.Delay(10);
        var counts = await crowd.CountAsync();
        var bytes = (double)counts.Bytes / counts.Sightings;
        ground.Add("P20", "bytes at a watcher per new card, its lead and its call", $"{bytes:0}", "800", bytes <= 800);
    }

    private static async Task<(double Sent, bool All)> MoveAsync(People people, Crowd crowd, int deal, int slot)
    {
        await crowd.ExpectAsync(slot);
        var sent = Wall.Now;
        await people.MoveAsync(deal, "negotiation");
        return (sent, await crowd.HasAsync(Sightings.Mark(slot, 1)));
    }
}
