namespace CrmBlazor.Bench.Goals;

/// <summary>P1: an alert at the manager. P2: the card on another open board.</summary>
internal static class Alerts
{
    private const int Changes = 60;
    private const int Warming = 5;
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(120);

    public static async Task MeasureAsync(Ground ground)
    {
        await using var server = await ground.StartAsync();
        await using var manager = await Witness.OpenAsync(server.Address, Filling.Manager);
        await using var head = await Witness.OpenAsync(server.Address, Filling.Head);
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
        ground.Add("P1", "request sent → alert in the manager's DOM", $"{alerts.Count} of {Changes}, p50 {fromSent.P50:0.0} ms, p99 {fromSent.P99:0.0}", "p50 17 ms, p99 40", alerts.Count == Changes && fromSent.P50 <= 17 && fromSent.P99 <= 40);
        ground.Add("P1", "answer → alert in the manager's DOM", $"p50 {fromAnswer.P50:0.0} ms", "p50 8 ms", fromAnswer.P50 <= 8);
        var shown = measured.Where(d => cards.ContainsKey($"card {d} assigned")).ToList();
        var card = new Figures(shown.Select(d => cards[$"card {d} assigned"] - answered[d]));
        ground.Add("P2", "answer → card moved on another open board", $"{shown.Count} of {Changes}, p50 {card.P50:0.0} ms, p99 {card.P99:0.0}", "100 %, p50 10 ms, p99 40", shown.Count == Changes && card.P50 <= 10 && card.P99 <= 40);
    }
}
