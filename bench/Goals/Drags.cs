using Microsoft.Playwright;

namespace CrmBlazor.Bench.Goals;

/// <summary>P21: a card is carried to the next column and let go.</summary>
internal static class Drags
{
    private const int Times = 30;
    private const int Warming = 3;
    private const int Steps = 20;

    /// <summary>The link's own pings and receipts are no calls.</summary>
    private const string Count = """
        window.calls = 0;
        const send = WebSocket.prototype.send;
        WebSocket.prototype.send = function (data) {
          if (typeof data !== 'string' && new TextDecoder().decode(data).includes('BeginInvokeDotNetFromJS')) window.calls++;
          return send.call(this, data);
        };
        addEventListener('pointerup', () => { window.dropped = performance.timeOrigin + performance.now(); }, true);
        """;

    public static async Task MeasureAsync(Ground ground)
    {
        await using var server = await ground.StartAsync();
        using var people = await People.ComeAsync(server.Address);
        var deals = new List<int>();
        for (var i = 0; i < Times + Warming; i++) deals.Add(await people.TalkedDealAsync($"Новая {i}"));
        await using var manager = await Witness.OpenAsync(server.Address, Filling.Manager);
        await manager.Page.AddInitScriptAsync(Count);
        await manager.FirstCardAsync();
        await manager.Page.WaitForSelectorAsync("[data-ready]");
        var (times, calls) = (new List<double>(), 0);
        foreach (var deal in Enumerable.Reverse(deals))
        {
            var (time, sent) = await DragAsync(manager, deal);
            if (deal > deals[Times - 1]) continue;
            times.Add(time);
            calls += sent;
        }
        var figures = new Figures(times);
        ground.Add("P21", "a card let go → it stands in its new column in one's own DOM", $"p50 {figures.P50:0.0} ms, p99 {figures.P99:0.0}; {calls} calls while dragging", "p50 30 ms, p99 80; 0 calls", figures.P50 <= 30 && figures.P99 <= 80 && calls == 0);
    }

    private static async Task<(double Time, int Calls)> DragAsync(Witness manager, int deal)
    {
        var page = manager.Page;
        var from = (await page.Locator($".card[data-deal='{deal}'] .card-client").BoundingBoxAsync())!;
        var to = (await page.Locator("#col-negotiation .col-head").BoundingBoxAsync())!;
        var before = await page.EvaluateAsync<int>("window.calls");
        await page.Mouse.MoveAsync(from.X + 20, from.Y + 4);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + 40, to.Y + 60, new MouseMoveOptions { Steps = Steps });
        var calls = await page.EvaluateAsync<int>("window.calls") - before;
        await page.Mouse.UpAsync();
        await manager.UntilSeenAsync($"card {deal} negotiation");
        var dropped = await page.EvaluateAsync<double>("window.dropped");
        return ((await manager.SeenAsync())[$"card {deal} negotiation"] - dropped, calls);
    }
}
