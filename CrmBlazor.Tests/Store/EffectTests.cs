using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Store;

/// <summary>What follows an action.</summary>
public sealed class EffectTests : IDisposable
{
    private readonly AStore store = new();

    public EffectTests() => store.Seen.Clear();

    [Fact]
    public void Effects_run_after_the_reducers_those_of_base_actions_too()
    {
        store.Dispatch(new Knock(2));
        store.Seen.Should().BeEquivalentTo("knock, tally 2", "knock answered", "visit");
    }

    [Fact]
    public void What_an_effect_dispatches_waits_its_turn()
    {
        store.Dispatch(new Knock(3));
        store.Seen.Should().ContainInOrder("knock, tally 3", "knock answered", "ring, tally 1");
    }

    [Fact]
    public void A_subscriber_is_told_after_the_reducers_and_until_he_leaves()
    {
        List<int> told = [];
        store.Store.SubscribeToAction<Knock>(this, _ => told.Add(store.Tally.Knocks));
        store.Dispatch(new Knock(1));
        store.Dispatch(new Ring());
        store.Store.UnsubscribeFromAllActions(this);
        store.Dispatch(new Knock(1));
        told.Should().Equal(1);
    }

    [Fact]
    public async Task What_an_effect_throws_comes_to_the_surface()
    {
        List<Exception> thrown = [];
        store.Store.UnhandledException += (_, args) => thrown.Add(args.Exception);
        store.Dispatch(new Stumble());
        await Eventually.BeAsync(() => thrown.Count > 0);
        thrown.Should().ContainSingle().Which.Message.Should().Be("The porter stumbled.");
    }

    [Fact]
    public void After_an_effect_that_threw_the_store_goes_on()
    {
        store.Dispatch(new Stumble());
        store.Dispatch(new Knock(1));
        store.Tally.Knocks.Should().Be(1);
    }

    [Fact]
    public void After_a_subscriber_that_threw_the_store_goes_on()
    {
        store.Store.SubscribeToAction<Ring>(this, _ => throw new InvalidOperationException("Deaf."));
        store.Invoking(s => s.Dispatch(new Ring())).Should().Throw<InvalidOperationException>();
        store.Dispatch(new Knock(1));
        store.Tally.Should().Be(new Tally(1, 1));
    }

    public void Dispose() => store.Dispose();
}
