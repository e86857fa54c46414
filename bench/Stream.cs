using System.Collections.Concurrent;
using CrmBlazor.Bench.Circuits;

namespace CrmBlazor.Bench;

/// <summary>A few cards on top of everybody's board, whose titles are changed again and again.</summary>
internal sealed class Stream
{
    private const int Cards = 8;      // a column shows twelve
    private readonly People people;
    private readonly int firstSlot;
    private readonly int[] deals = new int[Cards];
    private readonly int[] versions = new int[Cards];

    private Stream(People people, int firstSlot) => (this.people, this.firstSlot) = (people, firstSlot);

    public static async Task<Stream> PrepareAsync(People people, int firstSlot)
    {
        var stream = new Stream(people, firstSlot);
        for (var i = 0; i < Cards; i++) stream.deals[i] = await people.SharedDealAsync(stream.TitleOf(i));
        return stream;
    }

    /// <summary>At this pace whatever the answers take; one card's changes follow each other.</summary>
    /// <returns>When each was sent.</returns>
    public async Task<IReadOnlyDictionary<string, double>> RunAsync(double perSecond, TimeSpan length)
    {
        var sent = new ConcurrentDictionary<string, double>();
        var until = Wall.Now + length.TotalMilliseconds;
        await Task.WhenAll(Enumerable.Range(0, Cards).Select(async i =>
        {
            await Task.Delay(TimeSpan.FromSeconds(i / perSecond));
            using var pace = new PeriodicTimer(TimeSpan.FromSeconds(Cards / perSecond));
            while (Wall.Now < until)
            {
                versions[i]++;
                sent[Sightings.Mark(firstSlot + i, versions[i])] = Wall.Now;
                await people.RetitleAsync(deals[i], TitleOf(i));
                await pace.WaitForNextTickAsync();
            }
        }));
        return sent;
    }

    /// <summary>So that what is measured afterwards finds compiled code and an empty record.</summary>
    public async Task WarmAsync(Crowd crowd, double perSecond, TimeSpan length)
    {
        await RunAsync(perSecond, length);
        await UntilSeenAsync(crowd);
        await crowd.ResetAsync();
    }

    /// <summary>Until every board shows every card as it is now; what does not come is lost, and counted so.</summary>
    public async Task UntilSeenAsync(Crowd crowd)
    {
        for (var i = 0; i < Cards; i++) await crowd.HasAsync(Sightings.Mark(firstSlot + i, versions[i]));
    }

    private string TitleOf(int card) => $"Объект {Sightings.Mark(firstSlot + card, versions[card])}";
}
