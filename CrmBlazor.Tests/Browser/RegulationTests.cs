using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>The regulation on a deal is live: it follows what is done, and each row leads to its text.</summary>
[Collection(Browsers.Name)]
public sealed class RegulationTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task The_next_step_is_pressed_and_the_list_goes_on_by_itself()
    {
        var deal = await office.AssignedDealAsync();
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, $"/deals/{deal}?tab=rules");
        await Expect(manager.Find("#next-step")).ToHaveAttributeAsync("data-step", "B 20");
        await manager.Find("#do-next").ClickAsync();
        await Expect(manager.Find("#next-step")).ToHaveAttributeAsync("data-step", "B 21");
        await office.TalkAsync(deal);
        await Expect(manager.Find("#next-step")).ToHaveAttributeAsync("data-step", "B 24");
        await manager.Find("#next-step .rule-ref").ClickAsync();
        await Expect(manager.Find(".is-sought")).ToHaveIdAsync("B-24");
        await Expect(manager.Find("#B-24")).ToBeInViewportAsync();
        manager.Complaints.Should().BeEmpty();
    }
}
