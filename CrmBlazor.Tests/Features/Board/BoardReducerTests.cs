using CrmBlazor.App.Features.Board;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;
using Gate = CrmBlazor.App.Features.Board.Gate;
using static CrmBlazor.App.Features.Board.BoardReducers;

namespace CrmBlazor.Tests.Features.Board;

public class BoardReducerTests
{
    private static readonly BoardState Board = new();
    private static readonly RefusedMove Refused = new(37924, "КС, ФБС тест", Stage.Paid, Refusal.Plain(422, ""));
    private static readonly BoardState WithMenu = OnMenu(Board, new(37924, Stage.Priced));

    [Fact]
    public void The_board_takes_a_newer_snapshot_and_leaves_the_rest()
    {
        var snapshot = BoardSnapshot.Of([Shown.Card]);
        OnAdvanced(WithMenu, new(snapshot)).Should().Be(WithMenu with { Snapshot = snapshot });
    }

    [Fact]
    public void The_same_snapshot_changes_nothing() => OnAdvanced(WithMenu, new(WithMenu.Snapshot)).Should().BeSameAs(WithMenu);

    [Fact]
    public void Another_filter_begins_at_the_first_cards_again()
    {
        var scrolled = OnScrolled(Board, new(Stage.Priced, 40, 8));
        OnFilter(scrolled, new(BoardFilter.Overdue)).Should().Match<BoardState>(s => s.Filter == BoardFilter.Overdue && s.WindowOf(Stage.Priced) == CardWindow.Top);
        OnFilter(scrolled, new(BoardFilter.All)).Should().BeSameAs(scrolled);
    }

    [Fact]
    public void Scrolling_moves_the_window_of_that_column_alone()
    {
        var scrolled = OnScrolled(Board, new(Stage.Priced, 47, 8));
        (scrolled.WindowOf(Stage.Priced), scrolled.WindowOf(Stage.Paid)).Should().Be((new CardWindow(30, 40), CardWindow.Top));
        OnScrolled(scrolled, new(Stage.Priced, 43, 8)).Should().BeSameAs(scrolled);
    }

    [Theory]
    [InlineData(0, 8, 0, 40)]
    [InlineData(19, 19, 0, 50)]
    [InlineData(int.MinValue, int.MaxValue, 0, 140)]
    [InlineData(-5, -5, 0, 40)]
    [InlineData(int.MaxValue, 0, 2147483630, 40)]
    public void A_window_holds_what_fits_with_a_margin_and_never_the_whole_column(int first, int fitting, int skip, int take) => CardWindow.Around(first, fitting).Should().Be(new CardWindow(skip, take));

    [Fact]
    public void The_menu_opens_without_its_gates_and_gets_them()
    {
        WithMenu.Menu!.Gates.Should().BeNull();
        OnMenuLoaded(WithMenu, new(37924, [new(Stage.Paid, 2)])).Menu!.Gates.Should().Equal(new Gate(Stage.Paid, 2));
    }

    [Fact]
    public void Gates_of_a_menu_that_was_left_are_not_shown()
    {
        OnMenuLoaded(WithMenu, new(1, [])).Should().BeSameAs(WithMenu);
        OnMenuLoaded(Board, new(37924, [])).Should().BeSameAs(Board);
    }

    [Fact]
    public void Only_one_thing_floats_over_the_board()
    {
        var refused = OnRefused(WithMenu, new(Refused));
        (refused.Refused, refused.Menu).Should().Be((Refused, null));
        var back = OnBack(refused, new(new(37924, Stage.Assigned)));
        (back.Refused, back.Menu, back.Back).Should().Be((null, null, new BackMove(37924, Stage.Assigned)));
        OnMenu(refused, new(1, Stage.Priced)).Refused.Should().BeNull();
    }

    [Fact]
    public void Closing_leaves_the_bare_board()
    {
        OnClosed(WithMenu, new()).Menu.Should().BeNull();
        OnClosed(OnRefused(Board, new(Refused)), new()).Refused.Should().BeNull();
        OnClosed(OnBack(Board, new(new(1, Stage.Assigned))), new()).Back.Should().BeNull();
        OnClosed(Board, new()).Should().BeSameAs(Board);
    }
}
