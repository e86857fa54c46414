namespace CrmBlazor.Tests.Store;

/// <summary>From an action to the next state.</summary>
public sealed class ReducingTests : IDisposable
{
    private readonly AStore store = new();

    [Fact]
    public void An_action_changes_the_state_and_tells_so_once()
    {
        store.Changes<Tally>(() => store.Dispatch(new Knock(2))).Should().Be(1);
        store.Tally.Knocks.Should().Be(2);
    }

    [Fact]
    public void Two_reducers_of_one_action_tell_of_one_change()
    {
        store.Changes<Tally>(() => store.Dispatch(new Knock(10))).Should().Be(1);
        store.Tally.Should().Be(new Tally(10, 1));
    }

    [Fact]
    public void The_same_instance_is_no_change()
    {
        var before = store.Tally;
        store.Changes<Tally>(() => store.Dispatch(new Knock(0))).Should().Be(0);
        store.Tally.Should().BeSameAs(before);
    }

    [Fact]
    public void An_action_of_another_feature_is_no_change() => store.Changes<Tally>(() => store.Dispatch(new Stumble())).Should().Be(0);

    [Fact]
    public void An_action_that_nobody_knows_changes_nothing()
    {
        store.Changes<Tally>(() => store.Dispatch(new Whisper())).Should().Be(0);
        store.Changes<Door>(() => store.Dispatch(new Whisper())).Should().Be(0);
    }

    [Fact]
    public void A_reducer_of_a_base_action_takes_its_heirs_and_its_state_changes_once()
    {
        store.Changes<Door>(() =>
        {
            store.Dispatch(new Ring());
            store.Dispatch(new Knock(1));
        }).Should().Be(1);
    }

    [Fact]
    public void What_is_dispatched_before_the_circuit_begins_waits_for_it()
    {
        using var early = new AStore(begun: false);
        early.Dispatch(new Knock(1));
        early.Tally.Knocks.Should().Be(0);
        early.Begin();
        early.Tally.Knocks.Should().Be(1);
        early.Seen[0].Should().Be("begun", "the store's own action is the first");
    }

    public void Dispose() => store.Dispose();
}
