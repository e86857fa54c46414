namespace CrmBlazor.Bench.Goals;

/// <summary>P19: from nothing to the first answer.</summary>
internal static class Starts
{
    private const int Times = 3;
    private const long MostMemory = 200 * 1_048_576L;

    public static async Task MeasureAsync(Ground ground)
    {
        var (times, rss) = (new List<double>(), 0L);
        for (var i = 0; i < Times; i++)
        {
            await using var server = await ground.StartAsync();
            times.Add(server.Ready.TotalMilliseconds);
            rss = Math.Max(rss, server.Rss);
        }
        var figures = new Figures(times);
        ground.Add("P19", "start to ready, board in memory", $"{figures.P50:0} ms median of {Times}, RSS {rss / 1_048_576} MB", "2,000 ms, 200 MB", figures.P50 <= 2000 && rss <= MostMemory);
    }
}
