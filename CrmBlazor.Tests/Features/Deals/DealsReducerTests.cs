using CrmBlazor.App.Data;
using CrmBlazor.App.Features.Deals;
using static CrmBlazor.App.Features.Deals.DealsReducers;

namespace CrmBlazor.Tests.Features.Deals;

public class DealsReducerTests
{
    private static readonly DealSearch Blocks = new("блоки");
    private static readonly Paged<DealRow> List = new([], 7);
    private static readonly DealsState Shown = OnLoaded(OnOpened(new(), new(Blocks, 2)), new(Blocks, 2, List));

    [Fact]
    public void What_was_looked_for_is_shown() => Shown.Should().Be(new DealsState(Blocks, 2, List, true));

    [Fact]
    public void While_another_list_loads_the_one_at_hand_stays() => OnOpened(Shown, new(new("кольца"), 1)).Should().Be(new DealsState(new("кольца"), 1, List, true));

    [Fact]
    public void An_answer_to_an_older_search_or_page_does_not_overwrite_a_newer_one()
    {
        OnLoaded(Shown, new(new("кольца"), 2, new([], 1))).Should().BeSameAs(Shown);
        OnLoaded(Shown, new(Blocks, 1, new([], 1))).Should().BeSameAs(Shown);
    }

    [Fact]
    public void Opening_what_is_open_changes_nothing() => OnOpened(Shown, new(Blocks, 2)).Should().BeSameAs(Shown);

    [Fact]
    public void A_list_that_was_left_is_kept_but_no_longer_current()
    {
        var left = OnLeft(Shown, new());
        left.Should().Be(Shown with { IsShown = false });
        OnLeft(left, new()).Should().BeSameAs(left);
        OnOpened(left, new(Blocks, 2)).IsShown.Should().BeTrue();
    }
}
