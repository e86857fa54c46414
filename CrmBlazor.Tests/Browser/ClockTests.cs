using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

[Collection(Browsers.Name)]
public sealed class ClockTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_manager_is_warned_at_seven_minutes_and_both_hear_of_the_breach_at_ten()
    {
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await using var head = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Head, "/control");
        var deal = await office.AssignedDealAsync();
        var clock = manager.Card(deal).Locator("response-clock");
        await Expect(clock).ToHaveClassAsync("clock clock--calm");
        await office.FollowedAsync();
        office.Time.Advance(TimeSpan.FromMinutes(7));
        await Expect(manager.Find(".toast-card--warn")).ToBeVisibleAsync();
        await Expect(head.Find(".toast-card--warn")).ToHaveCountAsync(0);
        office.Time.Advance(TimeSpan.FromMinutes(3));
        await Expect(manager.Find(".toast-card--bad")).ToBeVisibleAsync();
        await Expect(head.Find(".toast-card--bad")).ToContainTextAsync("не взята в срок");
    }

    [Fact]
    public async Task The_countdown_ticks_in_the_browser()
    {
        var deal = await office.AssignedDealAsync();
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        var time = manager.Card(deal).Locator(".clock-time");
        var first = await time.TextContentAsync();
        first.Should().MatchRegex(@"^0\d:\d\d$");
        await Expect(time).Not.ToHaveTextAsync(first!);
    }

    [Fact]
    public async Task Unseen_alerts_are_counted_in_the_title_of_the_tab()
    {
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await manager.Page.EvaluateAsync("document.hasFocus = () => false");
        await office.AssignedDealAsync();
        await Expect(manager.Page).ToHaveTitleAsync("(1) Сделки");
    }
}
