using Fluxor;

namespace CrmBlazor.Tests.Store;

/// <summary>A part of a state.</summary>
public sealed class SelectionTests : IDisposable
{
    private readonly AStore store = new();
    private readonly IStateSelection<Tally, int> knocks;
    private readonly List<int> told = [];

    public SelectionTests() => knocks = store.Get<IStateSelection<Tally, int>>();

    [Fact]
    public void It_has_the_value_of_its_part()
    {
        store.Dispatch(new Knock(2));
        knocks.Select(t => t.Knocks);
        knocks.Value.Should().Be(2);
    }

    [Fact]
    public void It_changes_only_when_its_part_does()
    {
        knocks.Select(t => t.Knocks, selectedValueChanged: told.Add);
        store.Dispatch(new Ring());
        told.Should().BeEmpty();
        store.Dispatch(new Knock(1));
        told.Should().Equal(1);
    }

    [Fact]
    public void What_counts_as_equal_may_be_told()
    {
        knocks.Select(t => t.Knocks, (was, now) => was / 10 == now / 10, told.Add);
        store.Dispatch(new Knock(5));
        store.Dispatch(new Knock(6));
        told.Should().Equal(11);
    }

    [Fact]
    public void It_selects_once_and_not_before()
    {
        knocks.Invoking(k => k.Value).Should().Throw<InvalidOperationException>();
        knocks.Select(t => t.Knocks);
        knocks.Invoking(k => k.Select(t => t.Rings)).Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void One_that_is_disposed_of_is_told_no_more()
    {
        knocks.Select(t => t.Knocks, selectedValueChanged: told.Add);
        ((IDisposable)knocks).Dispose();
        store.Dispatch(new Knock(1));
        told.Should().BeEmpty();
    }

    public void Dispose() => store.Dispose();
}
