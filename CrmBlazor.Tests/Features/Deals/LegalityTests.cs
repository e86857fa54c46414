using AngleSharp.Dom;
using Bunit;
using CrmBlazor.App.Features.Deals;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Deals;

/// <summary>The light of R 2: correct or not, and how long the last conversation still carries the deal.</summary>
public sealed class LegalityTests(SharedOffice shared) : ScreenTest(shared, DemoPeople.Manager)
{
    private static readonly ObstacleText Talk = new("lifeNoTalk", "R 2", "С клиентом не говорили", "LogCall", null);
    private static readonly ObstacleText Location = new("noLocation", "B 33", "Не задано местоположение", "EditDeal", null);
    private readonly List<ObstacleText> cured = [];

    private DateTimeOffset Now => Office.Time.GetUtcNow();

    [Theory]
    [InlineData(40, "active", "tag--ok")]
    [InlineData(15, "active", "tag--ok")]
    [InlineData(14, "near", "tag--warn")]
    [InlineData(1, "near", "tag--warn")]
    [InlineData(0, "lapsed", "tag--bad")]
    [InlineData(-3, "lapsed", "tag--bad")]
    public void A_deal_lives_on_warns_two_weeks_ahead_and_lapses(int days, string life, string tone)
    {
        var tag = Tag(Panel(View(days)));
        (tag.GetAttribute("data-life"), tag.ClassList.Contains(tone)).Should().Be((life, true));
    }

    [Fact]
    public void A_deal_of_which_nobody_has_talked_is_inactive() => Tag(Panel(View(null))).TextContent.Should().Be("неактивна, разговора не было");

    [Fact]
    public void An_incorrect_deal_is_inactive_however_lately_one_has_talked()
    {
        var panel = Panel(View(40) with { Correct = false, Active = false, Faults = [Location] });
        panel.Find("#correct").TextContent.Should().Be("некорректна");
        Render<LifeTag>(p => p.Add(t => t.LapsesAt, Now.AddDays(40)).Add(t => t.Faults, 1)).Find(".tag--bad").TextContent.Should().Be("некорректна, ошибок: 1");
        panel.Find("button").Click();
        cured.Should().Equal(Location);
    }

    [Fact]
    public void What_a_lapsed_deal_needs_is_a_press_away()
    {
        var panel = Panel(View(-1) with { ToLivingOn = [Talk] });
        panel.Find(".obstacle span").TextContent.Should().Be("С клиентом не говорили");
        panel.Find("button").Click();
        cured.Should().Equal(Talk);
    }

    [Fact]
    public void The_meter_tells_the_last_talk_and_what_is_left_of_two_months()
    {
        var panel = Panel(View(20) with { InteractedAt = Now, CommentedAt = null });
        panel.FindAll("dd").Select(d => d.TextContent).Should().Equal("12:00", "ещё не было");
        panel.Find("progress").GetAttribute("value").Should().Be("0.328", "20 days of 61");
    }

    [Fact]
    public void A_list_marks_only_what_asks_for_a_hand()
    {
        Render<LifeTag>(p => p.Add(t => t.LapsesAt, Now.AddDays(40)).Add(t => t.OnlyWhenNear, true)).Markup.Trim().Should().BeEmpty();
        Render<LifeTag>(p => p.Add(t => t.LapsesAt, Now.AddDays(6)).Add(t => t.OnlyWhenNear, true)).Find(".tag").TextContent.Should().Be("неактивна через 6 дн.");
        Render<LifeTag>(p => p.Add(t => t.LapsesAt, new DateTimeOffset(2026, 11, 12, 9, 0, 0, TimeSpan.FromHours(3))).Add(t => t.OnlyWhenNear, true)).Find(".tag").TextContent.Should().StartWith("неактивна с 12 нояб");
    }

    private static IElement Tag(IRenderedComponent<LegalityPanel> panel) => panel.Find("[data-life]");

    private LegalityView View(int? days) => new(true, days > 0, [], days is { } left ? Now.AddDays(left) : null, Now, Now, []);

    private IRenderedComponent<LegalityPanel> Panel(LegalityView view) => Render<LegalityPanel>(p => p.Add(l => l.Legality, view).Add(l => l.OnCure, cured.Add));
}
