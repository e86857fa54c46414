using System.Diagnostics;

namespace CrmBlazor.Bench.Goals;

/// <summary>P18: the list of deals, ten columns, as a workbook, out of the database. The first one warms.</summary>
internal static class Exports
{
    private const int Times = 5;
    private const double Megabyte = 1_048_576;

    public static async Task MeasureAsync(Ground ground)
    {
        await using var server = await ground.StartAsync();
        var load = new Load(server.Address);
        using var client = load.Client(await load.SignInAsync(Filling.Head));
        var bytes = await OneAsync(client);
        var (before, most, times) = (server.Rss, 0L, new List<double>());
        for (var i = 0; i < Times; i++)
        {
            var watch = Stopwatch.StartNew();
            var export = OneAsync(client);
            while (!export.IsCompleted)
            {
                most = Math.Max(most, server.Rss);
                await Task.Delay(10);
            }
            bytes = await export;
            times.Add(watch.Elapsed.TotalMilliseconds);
        }
        var (figures, more) = (new Figures(times), Math.Max(0, most - before) / Megabyte);
        ground.Add("P18", "the list of deals as a workbook, ten columns", $"p50 {figures.P50 / 1000:0.00} s, {more:0} MB more, {bytes / Megabyte:0.0} MB", "100,000: 1.5 s, 40 MB", figures.P50 <= 1500 && more <= 40);
    }

    private static async Task<long> OneAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/api/export/deals.xlsx", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await using var stream = await answer.Content.ReadAsStreamAsync();
        var (buffer, length) = (new byte[65_536], 0L);
        while (await stream.ReadAsync(buffer) is > 0 and var read) length += read;
        return length;
    }
}
