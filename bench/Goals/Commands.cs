namespace CrmBlazor.Bench.Goals;

/// <summary>P15 and, on PostgreSQL, P16: durable commands through the API.</summary>
internal static class Commands
{
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(6);

    public static async Task MeasureAsync(Ground ground)
    {
        await using var server = await ground.StartAsync();
        var load = new Load(server.Address);
        var token = await load.SignInAsync(Filling.Operator);
        await load.RunAsync(token, 4, TimeSpan.FromSeconds(3));     // warm
        var (one, _) = await load.RunAsync(token, 1, Length);
        var (four, _) = await load.RunAsync(token, 4, Length);
        if (ground.Setting.Engine == Setting.Postgres)
        {
            var (sixteen, waits) = await load.RunAsync(token, 16, Length);
            ground.Add("P16", "durable commands/s, 1 and 4 callers", $"{one:0}/s, {four:0}/s", "", null);
            ground.Add("P16", "durable commands/s, 16 callers", $"{sixteen:0}/s, p99 {waits.P99:0.0} ms", "1,150/s, p99 60 ms", sixteen >= 1150 && waits.P99 <= 60);
            return;
        }
        var (many, times) = await load.RunAsync(token, 64, Length);
        ground.Add("P15", "durable commands/s, 1 caller", $"{one:0}/s", "275/s", one >= 275);
        ground.Add("P15", "durable commands/s, 4 callers", $"{four:0}/s", "1,000/s", four >= 1000);
        ground.Add("P15", "durable commands/s, 64 callers", $"{many:0}/s, p99 {times.P99:0.0} ms", "p99 25 ms", times.P99 <= 25);
    }
}
