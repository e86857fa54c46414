using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmBlazor.Bench.Circuits;

/// <summary>The crowd's own process: holds its circuits and does what it is told, line by line.</summary>
internal sealed class CrowdProcess(Uri address) : IDisposable
{
    public static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly Door door = new(address);
    private readonly Sightings sightings = new();
    private readonly List<string> cookies = [];
    private readonly List<Circuit> circuits = [];

    public void Dispose() => door.Dispose();

    public async Task RunAsync()
    {
        while (await Console.In.ReadLineAsync() is { } line)
        {
            var answer = await DoAsync(JsonSerializer.Deserialize<Order>(line)!);
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(answer, answer.GetType(), Json));
        }
    }

    private async Task<object> DoAsync(Order order) => order.Do switch
    {
        "enter" => await EnterAsync(order.Users!),
        "open" => await OpenAsync(order.Count, order.AtOnce),
        "close" => await CloseAsync(),
        "reset" => Done(sightings.Reset),
        "expect" => Done(() => sightings.Expect(order.Count)),
        "until" => await sightings.UntilAsync(order.Mark!, circuits.Count, Patience),
        "report" => sightings.Report(order.From!, circuits.Count),
        "count" => sightings.Count(),
        _ => throw new InvalidOperationException(order.Do),
    };

    private static bool Done(Action act)
    {
        act();
        return true;
    }

    private async Task<object> EnterAsync(IReadOnlyList<string> users)
    {
        foreach (var user in users) cookies.Add(await door.EnterAsync(user));
        return cookies.Count;
    }

    /// <summary>The users take turns, so that none holds more tabs than he may.</summary>
    private async Task<object> OpenAsync(int count, int atOnce)
    {
        var (opened, pages, boards, told) = (new ConcurrentBag<Circuit>(), new ConcurrentBag<double>(), new ConcurrentBag<double>(), new ConcurrentBag<string>());
        var from = Wall.Now;
        await Parallel.ForEachAsync(Enumerable.Range(circuits.Count, count), new ParallelOptions { MaxDegreeOfParallelism = atOnce }, async (i, _) =>
        {
            try
            {
                var began = Wall.Now;
                var (circuit, page) = await Circuit.OpenAsync(door, address, cookies[i % cookies.Count], "/board", sightings);
                opened.Add(circuit);
                pages.Add(page);
                boards.Add(Wall.Now - began);
            }
            catch (Exception broken) when (broken is not OutOfMemoryException)
            {
                told.Add(broken.Message);
            }
        });
        var figures = new Figures(boards);
        circuits.AddRange(opened);
        return new Opening(opened.Count, told.Count, (Wall.Now - from) / 1000, figures.P50, figures.P99, figures.Worst, pages.DefaultIfEmpty(double.NaN).Max(), told.FirstOrDefault());
    }

    private async Task<object> CloseAsync()
    {
        var closed = circuits.Count;
        await Parallel.ForEachAsync(circuits, new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (circuit, _) => await circuit.DisposeAsync());
        circuits.Clear();
        return closed;
    }

}
