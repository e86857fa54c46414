namespace CrmBlazor.Bench.Goals;

/// <summary>P1b: many deals for one manager, one after another and all at once.</summary>
internal static class Bursts
{
    private const int Deals = 50;

    public static async Task MeasureAsync(Ground ground)
    {
        await using var server = await ground.StartAsync();
        await using var manager = await Witness.OpenAsync(server.Address, Filling.Manager);
        await manager.FirstCardAsync();
        using var people = await People.ComeAsync(server.Address);
        await RunAsync(people, manager, 5, TimeSpan.FromMilliseconds(100));     // warm
        Add(ground, "0.7 s apart", await RunAsync(people, manager, Deals, TimeSpan.FromMilliseconds(700)), 60);
        Add(ground, "within 1 s", await RunAsync(people, manager, Deals, TimeSpan.FromMilliseconds(20)), 300);
    }

    private static async Task<Figures> RunAsync(People people, Witness manager, int count, TimeSpan apart)
    {
        var deals = new List<int>();
        for (var i = 0; i < count; i++) deals.Add(await people.NewDealAsync($"Новая {i}"));
        var (sent, handed) = (new Dictionary<int, double>(), new List<Task>());
        using var pace = new PeriodicTimer(apart);
        foreach (var deal in deals)
        {
            await pace.WaitForNextTickAsync();
            sent[deal] = Wall.Now;
            handed.Add(people.AssignAsync(deal));
        }
        await Task.WhenAll(handed);
        await manager.UntilSeenAsync($"toast /deals/{deals[^1]}");
        foreach (var deal in deals) await people.TakeAsync(deal);
        await manager.UntilGoneAsync($".toast-card a[href='/deals/{deals[^1]}']");
        var seen = await manager.SeenAsync();
        return new(deals.Where(d => seen.ContainsKey($"toast /deals/{d}")).Select(d => seen[$"toast /deals/{d}"] - sent[d]));
    }

    private static void Add(Ground ground, string how, Figures figures, double most)
    {
        ground.Add("P1b", $"{Deals} deals {how}: request sent → alert in the DOM", $"{figures.Count} of {Deals}, p50 {figures.P50:0.0} ms, p99 {figures.P99:0.0}", $"{Deals} of {Deals}, p99 {most:0} ms", figures.Count == Deals && figures.P99 <= most);
    }
}
