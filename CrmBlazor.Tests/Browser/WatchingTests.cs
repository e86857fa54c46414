using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;

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

    private static string[] Lines(string page) => page.Split('\n');
}
