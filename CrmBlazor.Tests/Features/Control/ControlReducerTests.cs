using CrmBlazor.App.Features.Control;
using CrmBlazor.App.Live;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Features.Control.ControlReducers;

namespace CrmBlazor.Tests.Features.Control;

public class ControlReducerTests
{
    private static readonly ControlFigures Figures = AView.Of<ControlFigures>();
    private static readonly ControlState Shown = OnLoaded(OnOpened(new(), new()), new(Figures));

    [Fact]
    public void The_figures_of_the_last_days_are_shown() => (Shown.IsOpen, Shown.Figures, Shown.Failed).Should().Be((true, Figures, null));

    [Fact]
    public void The_clocks_follow_the_board_whether_the_page_is_open_or_not()
    {
        var board = BoardSnapshot.Of([CrmBlazor.Tests.Support.Shown.Card]);
        var followed = OnBoard(new(), new(board));
        followed.Snapshot.Should().BeSameAs(board);
        OnBoard(followed, new(board)).Should().BeSameAs(followed);
        OnClosed(OnOpened(followed, new()), new()).Snapshot.Should().BeSameAs(board);
    }

    [Fact]
    public void A_failed_loading_keeps_what_was_there_and_says_so()
    {
        var failed = OnFailed(Shown, new("Сообщите номер 1"));
        (failed.Figures, failed.Failed).Should().Be((Figures, "Сообщите номер 1"));
        OnLoaded(failed, new(Figures)).Failed.Should().BeNull();
        OnOpened(failed, new()).Failed.Should().BeNull();
    }

    [Fact]
    public void What_comes_after_the_page_was_left_is_not_kept()
    {
        var left = OnClosed(Shown, new());
        (left.IsOpen, left.Figures).Should().Be((false, null));
        OnLoaded(left, new(Figures)).Should().BeSameAs(left);
        OnFailed(left, new("")).Should().BeSameAs(left);
        OnClosed(left, new()).Should().BeSameAs(left);
    }
}
