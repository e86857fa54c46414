using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

[Collection(Browsers.Name)]
public sealed class WatchingTests(Chromium chromium)
{
    [Fact]
    public async Task An_open_page_is_counted_among_the_figures()
    {
        await using var office = await Office.OpenLiveAsync();
        using var client = new HttpClient { BaseAddress = office.Address };
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await Eventually.BeAsync(async () => Lines(await client.GetStringAsync(new Uri("/metrics", UriKind.Relative))).Any(l => l.StartsWith("aspnetcore_components_circuit_active{", StringComparison.Ordinal) && !l.EndsWith(" 0", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_came_while_nobody_looked_is_counted_at_the_bell_and_once_seen_no_more()
    {
        await using var office = await Office.OpenLiveAsync();
        await using (var before = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board"))
            await Eventually.BeAsync(async () =>
            {
                await using var db = office.Read();
                return db.Preferences.Any(p => p.Key == "alerts.seen");
            });
        await office.AssignedDealAsync();
        await using (var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board"))
        {
            await Expect(manager.Find(".bell .counter")).ToHaveTextAsync("1");
            await manager.Find("button.bell").ClickAsync();
            await Expect(manager.Find("#alerts .alert-line")).ToHaveCountAsync(1);
            await Expect(manager.Find(".bell .counter")).ToHaveCountAsync(0);
        }
        await using var again = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await again.Find("button.bell").ClickAsync();
        await Expect(again.Find("#alerts .alert-line")).ToHaveCountAsync(1);
        await Expect(again.Find(".bell .counter")).ToHaveCountAsync(0);
    }

    private static string[] Lines(string page) => page.Split('\n');
}
