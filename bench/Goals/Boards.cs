namespace CrmBlazor.Bench.Goals;

/// <summary>P10: a board in a real browser.</summary>
internal static class Boards
{
    private const int Times = 9;
    private const int Small = 10_000;

    public static async Task MeasureAsync(Ground ground)
    {
        await using var server = await ground.StartAsync();
        await using var witness = await Witness.OpenAsync(server.Address, Filling.Head);
        for (var i = 0; i < 3; i++) await witness.FirstCardAsync();
        var times = new List<double>();
        for (var i = 0; i < Times; i++) times.Add(await witness.FirstCardAsync());
        var (figures, goal) = (new Figures(times), ground.Setting.Deals <= Small ? 370 : 400);
        ground.Add("P10", "board, full load to the first card in Chromium, warm", $"{figures.P50:0} ms median of {Times}, worst {figures.Worst:0}", $"{goal} ms", figures.P50 <= goal);
    }
}
