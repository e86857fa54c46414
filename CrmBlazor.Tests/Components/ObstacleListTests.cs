using Bunit;
using CrmBlazor.App.Components;
using CrmBlazor.App.Speech;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Components;

/// <summary>What is in the way: the text, the row of the regulation, and the press that cures it.</summary>
public sealed class ObstacleListTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    private static readonly ObstacleText Untold = new("noPrice", "B 34b", "Цена не озвучена", null, null);
    private readonly List<ObstacleText> cured = [];

    [Fact]
    public void An_obstacle_is_told_with_the_row_it_comes_from()
    {
        var list = List([Shown.MoneyMissing]);
        list.Find(".obstacle span").TextContent.Should().Be("Не хватает 2 000 ₽");
        list.Find(".rule-ref").TextContent.Should().Be("B 50");
        list.Find(".rule-ref").GetAttribute("title").Should().Be("Строка регламента B 50");
        list.Find(".rule-ref").GetAttribute("href").Should().Be("/rules#B-50");
    }

    [Fact]
    public void Its_cure_is_a_press_away()
    {
        var list = List([Untold, Shown.MoneyMissing]);
        list.FindAll("button").Should().ContainSingle().Which.TextContent.Should().Be("Открыть «Оплату»");
        list.Find("button").Click();
        cured.Should().Equal(Shown.MoneyMissing);
    }

    [Fact]
    public void A_cure_that_the_viewer_may_not_press_is_only_told()
    {
        var list = List([Shown.MoneyMissing], _ => false);
        list.FindAll("button").Should().BeEmpty();
        list.Markup.Should().Contain("Не хватает");
    }

    [Fact]
    public void Where_nothing_takes_the_cure_there_is_no_press() =>
        Render<ObstacleList>(p => p.Add(l => l.Obstacles, [Shown.MoneyMissing])).FindAll("button").Should().BeEmpty();

    [Fact]
    public void Where_nothing_is_in_the_way_nothing_is_shown() => List([]).Markup.Trim().Should().BeEmpty();

    [Fact]
    public void An_english_reader_has_the_same_in_english()
    {
        Read("en-US");
        var list = List([Shown.MoneyMissing]);
        list.Find(".rule-ref").GetAttribute("title").Should().Be("Row B 50 of the regulation");
        list.Find("button").TextContent.Should().Be("Open “Payments”");
    }

    private IRenderedComponent<ObstacleList> List(IReadOnlyList<ObstacleText> obstacles, Func<ObstacleText, bool>? can = null) =>
        Render<ObstacleList>(p => p.Add(l => l.Obstacles, obstacles).Add(l => l.OnCure, cured.Add).Add(l => l.CanCure, can));
}
