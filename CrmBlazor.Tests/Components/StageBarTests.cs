using AngleSharp.Dom;
using Bunit;
using CrmBlazor.App.Components;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Components;

/// <summary>Where a deal stands on its way, and the presses that move it.</summary>
public sealed class StageBarTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    private readonly List<Stage> asked = [];

    [Theory]
    [InlineData("ru-RU", "Стадия сделки: Озвучена цена, 4 из 8", "Счёт выставлен")]
    [InlineData("en-US", "Stage of the deal: Price quoted, 4 of 8", "Invoice sent")]
    public void The_bar_and_each_stage_are_named_in_the_readers_language(string language, string bar, string invoiced)
    {
        Read(language);
        var shown = Bar(Stage.Priced);
        shown.Find("[role=radiogroup]").GetAttribute("aria-label").Should().Be(bar);
        var stage = At(shown, Stage.Invoiced);
        (stage.TextContent.Trim(), stage.GetAttribute("title")).Should().Be((invoiced, invoiced));
    }

    [Fact]
    public void Exactly_one_stage_is_the_present_one()
    {
        var checkedOnes = Bar(Stage.Priced).FindAll("[role=radio][aria-checked=true]");
        checkedOnes.Should().ContainSingle().Which.GetAttribute("data-stage").Should().Be("priced");
        checkedOnes[0].ClassList.Should().Contain("is-now");
    }

    [Fact]
    public void Passed_stages_are_ticked_and_those_ahead_are_not() =>
        Bar(Stage.Priced).FindAll("button").Where(b => b.QuerySelector(".i-check") is not null).Select(b => b.GetAttribute("data-stage")).Should().Equal("incoming", "assigned", "negotiation");

    [Fact]
    public void A_lost_deal_ends_in_the_loss_and_has_passed_nothing()
    {
        var bar = Bar(Stage.Lost, canMove: false);
        bar.FindAll("button")[^1].GetAttribute("data-stage").Should().Be("lost");
        bar.FindAll(".is-past").Should().BeEmpty();
        bar.FindAll("[data-stage=won]").Should().BeEmpty();
    }

    [Fact]
    public void A_won_deal_has_the_whole_way_behind_it() => Bar(Stage.Won, canMove: false).FindAll(".is-past").Should().HaveCount(TradePipeline.Open.Count);

    [Fact]
    public void A_stage_that_is_pressed_is_asked_for_shut_or_not()
    {
        At(Bar(Stage.Priced), Stage.Paid).Click();
        asked.Should().Equal(Stage.Paid);
    }

    [Fact]
    public void Who_may_not_move_the_deal_has_nothing_to_press() =>
        Bar(Stage.Priced, canMove: false).FindAll("button:not([disabled])").Should().ContainSingle().Which.GetAttribute("data-stage").Should().Be("priced");

    private static IElement At(IRenderedComponent<StageBar> bar, Stage stage) => bar.Find($"[data-stage={stage.ToString().ToLowerInvariant()}]");

    private IRenderedComponent<StageBar> Bar(Stage stage, bool canMove = true) => Render<StageBar>(p => p.Add(b => b.Stage, stage).Add(b => b.CanMove, canMove).Add(b => b.OnMove, asked.Add));
}
