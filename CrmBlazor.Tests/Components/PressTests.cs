using Bunit;
using CrmBlazor.App.Components;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Components;

/// <summary>A press that stays in reach while it is shut.</summary>
public sealed class PressTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    private int presses;

    [Fact]
    public void An_open_press_does_what_it_says()
    {
        var button = Press().Find("button");
        button.Click();
        presses.Should().Be(1);
        button.HasAttribute("aria-disabled").Should().BeFalse();
    }

    [Fact]
    public void A_shut_press_does_nothing_and_is_described_by_what_shuts_it()
    {
        var press = Press(Shown.MoneyMissing);
        var button = press.Find("#paid");
        button.Click();
        presses.Should().Be(0);
        button.GetAttribute("aria-disabled").Should().Be("true");
        button.HasAttribute("disabled").Should().BeFalse("the keyboard still reaches it");
        press.Find($"#{button.GetAttribute("aria-describedby")}").TextContent.Should().Contain("Не хватает").And.Contain("B 50");
    }

    private IRenderedComponent<Press> Press(params ObstacleText[] obstacles) =>
        Render<Press>(p => p.Add(b => b.Id, "paid").Add(b => b.Text, "Отметить оплаченным").Add(b => b.Obstacles, obstacles).Add(b => b.OnPress, () => presses++));
}
