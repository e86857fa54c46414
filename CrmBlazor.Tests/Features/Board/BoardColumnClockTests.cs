using AngleSharp.Dom;
using Bunit;
using CrmBlazor.App.Features.Board;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.Tests.Support;
using Desk = CrmBlazor.Tests.Support.Desk;

namespace CrmBlazor.Tests.Features.Board;

/// <summary>A card that waits to be taken: the browser counts, by what the server gives it. And what makes a column render anew.</summary>
public sealed class BoardColumnClockTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    private static readonly BoardCard Waiting = Shown.Card with { Clock = Desk.Clock, AssignedAt = Desk.Noon };

    [Theory]
    [InlineData("ru-RU", "Осталось времени, чтобы взять сделку", "Время истекает", "Просрочено")]
    [InlineData("en-US", "Time left to take the deal", "Time is running out", "Overdue")]
    public void A_clock_that_runs_warns_or_is_over_says_so_in_words(string language, string calm, string warn, string breach)
    {
        Read(language);
        var clock = Clock(Column(Waiting));
        (clock.GetAttribute("data-calm"), clock.GetAttribute("data-warn"), clock.GetAttribute("data-breach")).Should().Be((calm, warn, breach));
        clock.GetAttribute("role").Should().Be("timer");
    }

    [Fact]
    public void A_clock_counts_to_its_instants_within_working_time()
    {
        var clock = Clock(Column(Waiting));
        (clock.GetAttribute("warn"), clock.GetAttribute("due")).Should().Be((ClockFace.Ms(Desk.Noon.AddMinutes(7)), ClockFace.Ms(Desk.Noon.AddMinutes(10))));
        clock.GetAttribute("open").Should().Be($"{ClockFace.Ms(Desk.Noon)}/{ClockFace.Ms(Desk.Noon.AddMinutes(10))}");
    }

    [Fact]
    public void A_deal_that_was_taken_has_no_clock()
    {
        var column = Column(Shown.Card);
        column.FindAll("response-clock").Should().BeEmpty();
        column.FindAll(".is-new").Should().BeEmpty();
    }

    [Fact]
    public void One_press_takes_the_deal()
    {
        var take = Column(Waiting).Find(".card-take button");
        take.TextContent.Should().Be("Беру");
        take.HasAttribute("data-take").Should().BeTrue("the board's script hears the press");
    }

    [Fact]
    public void A_column_whose_cards_are_the_same_is_not_rendered_anew()
    {
        var column = Column(Waiting);
        var renders = column.RenderCount;
        Show(column, Waiting);
        column.RenderCount.Should().Be(renders);
    }

    [Fact]
    public void A_card_that_changed_is_rendered_anew()
    {
        var column = Column(Waiting);
        Show(column, Waiting with { Clock = null });
        column.FindAll("response-clock").Should().BeEmpty();
    }

    [Fact]
    public void Presses_go_with_the_right_to_them()
    {
        var column = Column(Waiting);
        column.Render(p => p.Add(c => c.CanAct, false));
        column.FindAll("button").Should().BeEmpty();
        column.Render(p => p.Add(c => c.CanAct, true));
        column.FindAll("button").Should().NotBeEmpty();
    }

    private static IElement Clock(IRenderedComponent<BoardColumnView> column) => column.Find("[data-deal='37924'] response-clock");

    private static void Show(IRenderedComponent<BoardColumnView> column, BoardCard card) => column.Render(p => p.Add(c => c.Column, Shown.Column(card)));

    private IRenderedComponent<BoardColumnView> Column(BoardCard card) => Render<BoardColumnView>(p => p.Add(c => c.Column, Shown.Column(card)).Add(c => c.CanAct, true));
}
