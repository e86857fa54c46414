using System.Text.Json;

namespace CrmBlazor.Bench.Goals;

/// <summary>
/// P14: a response clock breaks, and manager and head of sales are told. The log says when it was found, the event itself when it was due.
/// As many clocks as the office has deals run on until tomorrow.
/// </summary>
internal static class Clocks
{
    private const int Apart = 60;
    private const int Together = 1000;
    private const int Overdue = 500;
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Preparing = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Mercy = TimeSpan.FromMilliseconds(500);

    public static async Task MeasureAsync(Setting setting, Table table)
    {
        var (first, together, overdue) = (default(DateTimeOffset), default(DateTimeOffset), default(DateTimeOffset));
        using var ground = await Ground.MakeAsync(setting, table, async filling =>
        {
            var began = DateTimeOffset.UtcNow;
            await filling.AddWaitingAsync([.. Enumerable.Repeat(began.AddDays(1), setting.Deals)]);
            first = Whole(DateTimeOffset.UtcNow + Preparing + (DateTimeOffset.UtcNow - began));
            together = first + Step * Apart + Pause;
            overdue = together + Pause * 2;
            await filling.AddWaitingAsync([.. Enumerable.Range(0, Apart).Select(i => first + Step * i), .. Enumerable.Repeat(together, Together), .. Enumerable.Repeat(overdue, Overdue)]);
        });
        var from = 0L;
        await using (var server = await ground.StartAsync())
        {
            using var people = await People.ComeAsync(server.Address);
            from = await SequenceAsync(people);
            if (DateTimeOffset.UtcNow > first) throw new InvalidOperationException("the clocks broke before the office was ready");
            await ApartAsync(ground, server, people, from, first);
            await TogetherAsync(ground, people, from, together);
            await WaitAsync(overdue - Pause);
        }
        await WaitAsync(overdue + Mercy);
        await RestartAsync(ground, from, overdue);
    }

    private static async Task ApartAsync(Ground ground, Server server, People people, long from, DateTimeOffset first)
    {
        await using var manager = await Witness.OpenAsync(server.Address, Filling.Manager);
        await using var head = await Witness.OpenAsync(server.Address, Filling.Head);
        await manager.FirstCardAsync();
        await head.FirstCardAsync();
        var last = first + Step * (Apart - 1);
        var breaches = await UntilAsync(people, from, Apart, b => b.Due <= last);
        var found = new Figures(breaches.Select(b => b.Late));
        var early = breaches.Count(b => b.Late < 0);
        ground.Add("P14", $"clock due → breach in the log, {ground.Setting.Deals:N0} other clocks running", $"{found.Count} of {Apart}, p50 {found.P50:0} ms, p99 {found.P99:0}; {early} early", "p50 15 ms, p99 60, 0 early", found.Count == Apart && early == 0 && found.P50 <= 15 && found.P99 <= 60);
        foreach (var (who, witness) in new[] { ("manager", manager), ("head of sales", head) })
        {
            await witness.UntilSeenAsync($"toast /deals/{breaches[^1].Deal} bad");
            var seen = await witness.SeenAsync();
            var dom = new Figures(breaches.Where(b => seen.ContainsKey($"toast /deals/{b.Deal} bad")).Select(b => seen[$"toast /deals/{b.Deal} bad"] - b.Due.ToUnixTimeMilliseconds()));
            ground.Add("P14", $"clock due → alert in the DOM of the {who}", $"{dom.Count} of {Apart}, p50 {dom.P50:0} ms, p99 {dom.P99:0}", "p50 15 ms, p99 60", dom.Count == Apart && dom.P50 <= 15 && dom.P99 <= 60);
        }
    }

    private static async Task TogetherAsync(Ground ground, People people, long from, DateTimeOffset together)
    {
        var breaches = await UntilAsync(people, from, Together, b => b.Due == together);
        var found = new Figures(breaches.Select(b => b.Late));
        ground.Add("P14", $"{Together:N0} clocks due at the same instant → all in the log", $"{found.Count} of {Together:N0}, p50 {found.P50:0} ms, worst {found.Worst:0}", "all 500 ms", found.Count == Together && found.Worst <= 500);
    }

    private static async Task RestartAsync(Ground ground, long from, DateTimeOffset overdue)
    {
        await using var server = await ground.StartAsync();
        var ready = DateTimeOffset.UtcNow;
        using var people = await People.ComeAsync(server.Address);
        var breaches = await UntilAsync(people, from, Overdue, b => b.Due == overdue);
        var (late, twice) = ((breaches.Max(b => b.At) - ready).TotalMilliseconds, breaches.Count - breaches.DistinctBy(b => b.Deal).Count());
        ground.Add("P14", $"{Overdue} clocks that fell due while the program was dead (kill -9)", $"{breaches.Count} found, the last {late:0} ms after ready; {twice} twice", $"{Overdue}, 2,000 ms, 0 twice", breaches.Count == Overdue && twice == 0 && late <= 2000);
    }

    private static async Task<IReadOnlyList<Breach>> UntilAsync(People people, long from, int count, Func<Breach, bool> which)
    {
        for (var patience = 0; patience < 600; patience++)
        {
            var breaches = (await BreachesAsync(people, from)).Where(which).ToList();
            if (breaches.Count >= count) return breaches;
            await Task.Delay(200);
        }
        throw new TimeoutException($"{count} breaches were waited for");
    }

    private static async Task<List<Breach>> BreachesAsync(People people, long after)
    {
        var breaches = new List<Breach>();
        while (true)
        {
            var page = (await people.GetAsync(Filling.Head, $"/api/events?after={after}&limit=1000")).GetProperty("items").EnumerateArray().ToList();
            if (page.Count == 0) return breaches;
            breaches.AddRange(page.Where(e => e.GetProperty("type").GetString() == "clock.breached").Select(Breach.Of));
            after = page[^1].GetProperty("sequence").GetInt64();
        }
    }

    private static async Task<long> SequenceAsync(People people) =>
        (await people.DoAsync(Filling.Operator, "RegisterLead", new { title = "Звонок", source = "call", name = "Клиент" })).GetProperty("sequence").GetInt64();

    private static Task WaitAsync(DateTimeOffset until) => Task.Delay(TimeSpan.FromTicks(Math.Max(0, (until - DateTimeOffset.UtcNow).Ticks)));

    private static DateTimeOffset Whole(DateTimeOffset at) => DateTimeOffset.FromUnixTimeSeconds(at.ToUnixTimeSeconds());

    private sealed record Breach(int Deal, DateTimeOffset Due, DateTimeOffset At)
    {
        public double Late => (At - Due).TotalMilliseconds;

        public static Breach Of(JsonElement happened) => new(
            int.Parse(happened.GetProperty("subject").GetProperty("number").ToString(), System.Globalization.CultureInfo.InvariantCulture),
            happened.GetProperty("data").GetProperty("due").GetDateTimeOffset(), happened.GetProperty("at").GetDateTimeOffset());
    }
}
