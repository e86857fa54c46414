namespace CrmBlazor.Bench.Goals;

/// <summary>P1: an alert at the manager. P2: the card on another open board. P23: both, where one node is acted on and the other is looked at.</summary>
internal static class Alerts
{
    private const int Changes = 60;
    private const int Warming = 5;
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(120);

    public static async Task MeasureAsync(Ground ground)
    {
        await using var server = await ground.StartAsync();
        await using var other = ground.Setting.Nodes > 1 ? await ground.StartAsync() : null;
        var watched = (other ?? server).Address;
        await using var manager = await Witness.OpenAsync(watched, Filling.Manager);
        await using var head = await Witness.OpenAsync(watched, Filling.Head);
        await manager.FirstCardAsync();
        await head.FirstCardAsync();
        using var people = await People.ComeAsync(server.Address);
        var (sent, answered) = (new Dictionary<int, double>(), new Dictionary<int, double>());
        for (var i = 0; i < Changes + Warming; i++)
        {
            var deal = await people.NewDealAsync($"Новая {i}");
            await Task.Delay(Apart);
            sent[deal] = Wall.Now;
            await people.AssignAsync(deal);
            answered[deal] = Wall.Now;
            await Task.Delay(Apart);
            await people.TakeAsync(deal);      // a deal that waits stands below those that wait longer: taken, it leaves the top to the next
        }
        var last = sent.Keys.Last();
        await manager.UntilSeenAsync($"toast /deals/{last}");
        await head.UntilSeenAsync($"card {last} assigned");
        var measured = sent.Keys.Skip(Warming).ToList();
        var (toasts, cards) = (await manager.SeenAsync(), await head.SeenAsync());
        var alerts = measured.Where(d => toasts.ContainsKey($"toast /deals/{d}")).ToList();
        var (fromSent, fromAnswer) = (new Figures(alerts.Select(d => toasts[$"toast /deals/{d}"] - sent[d])), new Figures(alerts.Select(d => toasts[$"toast /deals/{d}"] - answered[d])));
        var shown = measured.Where(d => cards.ContainsKey($"card {d} assigned")).ToList();
        var card = new Figures(shown.Select(d => cards[$"card {d} assigned"] - answered[d]));
        var (alert, moved, slow) = other is null ? ("P1", "P2", 40) : ("P23", "P23", 80);
        var (quick, soon) = other is null ? (17.0, 8.0) : (1.5 * 17, 1.5 * 8);
        ground.Add(alert, "request sent → alert in the manager's DOM", $"{alerts.Count} of {Changes}, p50 {fromSent.P50:0.0} ms, p99 {fromSent.P99:0.0}", $"p50 {quick:0.#} ms, p99 {slow}", alerts.Count == Changes && fromSent.P50 <= quick && fromSent.P99 <= slow);
        ground.Add(alert, "answer → alert in the manager's DOM", $"p50 {fromAnswer.P50:0.0} ms", $"p50 {soon:0.#} ms", fromAnswer.P50 <= soon);
        ground.Add(moved, "answer → card moved on another open board", $"{shown.Count} of {Changes}, p50 {card.P50:0.0} ms, p99 {card.P99:0.0}", $"100 %, p50 10 ms, p99 {slow}", shown.Count == Changes && card.P50 <= 10 && card.P99 <= slow);
    }
}
