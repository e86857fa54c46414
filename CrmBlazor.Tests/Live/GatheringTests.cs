using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Leads;

namespace CrmBlazor.Tests.Live;

/// <summary>In a crowd a watcher rests between two looks, and what concerns himself does not wait for the end of it.</summary>
public sealed class GatheringTests : IAsyncDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);
    private static readonly Guid Me = Guid.NewGuid();
    private readonly CancellationTokenSource stop = new();
    private readonly Subscription subscription = new(_ => { }, live => live.Event.Stamp.By == Me);

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        stop.Dispose();
        subscription.Dispose();
    }

    [Fact]
    public async Task Without_a_crowd_each_change_goes_out_by_itself()
    {
        var heard = Listen(TimeSpan.Zero);
        subscription.Offer([Happening(1)]);
        (await NextAsync(heard)).Should().Equal(1);
        subscription.Offer([Happening(2)]);
        (await NextAsync(heard)).Should().Equal(2);
    }

    [Fact]
    public async Task In_a_crowd_what_comes_during_a_rest_is_told_together_when_something_is_ones_own()
    {
        var heard = Listen(Long);
        subscription.Offer([Happening(1)]);
        (await NextAsync(heard)).Should().Equal(1);
        var next = NextAsync(heard);
        subscription.Offer([Happening(2)]);
        subscription.Offer([Happening(3)]);
        next.IsCompleted.Should().BeFalse("they rest");
        subscription.Offer([Happening(4, Me)]);
        (await next).Should().Equal(2, 3, 4);
    }

    [Fact]
    public async Task A_change_of_the_feeds_own_state_breaks_the_rest_too()
    {
        var heard = Listen(Long);
        subscription.Offer([Happening(1)]);
        await NextAsync(heard);
        subscription.Miss();
        (await NextAsync(heard)).Should().BeEmpty();
        (subscription.TakeMissed(), subscription.TakeMissed()).Should().Be((true, false));
    }

    [Fact]
    public async Task A_rest_ends_by_itself()
    {
        var heard = Listen(TimeSpan.FromMilliseconds(20));
        subscription.Offer([Happening(1)]);
        await NextAsync(heard);
        subscription.Offer([Happening(2)]);
        (await NextAsync(heard)).Should().Equal(2);
    }

    private IAsyncEnumerator<IReadOnlyList<LiveEvent>> Listen(TimeSpan rest) => subscription.GatherAsync(() => rest, stop.Token).GetAsyncEnumerator();

    private static async Task<IEnumerable<int>> NextAsync(IAsyncEnumerator<IReadOnlyList<LiveEvent>> heard)
    {
        (await heard.MoveNextAsync().AsTask().WaitAsync(Long / 10)).Should().BeTrue();
        return heard.Current.Select(e => ((LeadConverted)e.Event).Number);
    }

    private static LiveEvent Happening(int number, Guid by = default)
    {
        var happening = new LeadConverted(Guid.NewGuid(), number, Guid.NewGuid(), number) { Stamp = new(number, DateTimeOffset.UnixEpoch, by) };
        return new(happening, null, new LoggedEvent(new LogRow(), null));
    }
}
