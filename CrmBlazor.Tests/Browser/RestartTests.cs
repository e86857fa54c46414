using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

[Collection(Browsers.Name)]
public sealed class RestartTests(Chromium chromium)
{
    [Fact]
    public async Task After_a_restart_of_the_server_the_page_comes_back_by_itself_with_what_was_typed()
    {
        await using var office = await Office.OpenLiveAsync();
        var deal = await office.TakenDealAsync();
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, $"/deals/{deal}?act=LoseDeal");
        await manager.FillAsync("analysis", "Клиент выбрал другого поставщика");
        await Expect(manager.Find("[role=dialog] .kept")).ToHaveTextAsync("Черновик сохранён");
        await office.RestartAsync();
        await Expect(manager.Find("#analysis")).ToHaveValueAsync("Клиент выбрал другого поставщика", new() { Timeout = 10_000 });
        await Expect(manager.Find(".live-on")).ToBeVisibleAsync();
        await manager.ChooseAsync("reason", "competitor");
        await manager.Find("[role=dialog] button[type=submit]").ClickAsync();
        await Expect(manager.Find(".stagebar .is-now")).ToHaveTextAsync("Сделка проиграна");
    }

    [Fact]
    public async Task A_server_that_is_asked_to_end_tells_the_page_and_the_next_start_has_it_back_with_what_was_typed()
    {
        await using var office = await Office.OpenAsync(at: DateTimeOffset.UtcNow);
        var deal = await office.TakenDealAsync();
        using var server = ServerProcess.Start(office.Database, ("Stop:Drain", "2"));
        var address = await server.AddressAsync();
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, $"/deals/{deal}?act=LoseDeal", through: address);
        await manager.FillAsync("analysis", "Клиент выбрал другого поставщика");
        await Expect(manager.Find("[role=dialog] .kept")).ToHaveTextAsync("Черновик сохранён");
        await server.AskToEndAsync();
        await Expect(manager.Find(".away--restart")).ToHaveTextAsync(manager.T("Restarting"));
        (await server.EndAsync(TimeSpan.FromSeconds(15))).Should().Be(0);
        await Expect(manager.Find(".live-off")).ToBeVisibleAsync();
        await Expect(manager.Find("#components-reconnect-modal")).ToBeHiddenAsync();
        using var next = ServerProcess.Start(office.Database, ("Urls", address.ToString()));
        await next.AddressAsync();
        await Expect(manager.Find("#analysis")).ToHaveValueAsync("Клиент выбрал другого поставщика", new() { Timeout = 20_000 });
        await Expect(manager.Find(".live-on")).ToBeVisibleAsync();
        await Expect(manager.Find(".away--restart")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_lost_link_is_shown_and_the_page_catches_up_when_it_is_back()
    {
        await using var office = await Office.OpenLiveAsync();
        using var line = new Line(office.Address.Port);
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board", through: line.Address);
        line.Cut();
        await Expect(manager.Find(".live-off")).ToBeVisibleAsync();
        var deal = await office.AssignedDealAsync();
        line.Mend();
        await Expect(manager.Card(deal)).ToBeVisibleAsync(new() { Timeout = 20_000 });
        await Expect(manager.Find(".live-on")).ToBeVisibleAsync();
    }
}
