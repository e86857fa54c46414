using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>A list as one wants it, and what one wants to be told of (B 7, B 36, B 39).</summary>
[Collection(Browsers.Name)]
public sealed class ListTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Columns_and_filters_are_kept_for_the_person_and_come_back_to_the_usual()
    {
        await office.TakenDealAsync();
        await using (var manager = await ComeAsync(DemoPeople.Manager, "/deals?show=mine"))
        {
            await Expect(manager.Find("th:nth-child(3)")).ToBeVisibleAsync();
            await manager.Find("[popovertarget=arrange-deals]").ClickAsync();
            await manager.Find("[name=column-3]").UncheckAsync();
            await manager.Find("[name=column-7]").CheckAsync();
            await manager.Find("#filter-deals").FillAsync("Мои сделки");
            await manager.Find("#filter-deals").PressAsync("Enter");
            await Expect(manager.Find("[data-filter]")).ToHaveTextAsync("Мои сделки");
        }
        await using var again = await ComeAsync(DemoPeople.Manager, "/deals");
        await Expect(again.Find("th:nth-child(7)")).ToBeVisibleAsync();
        await Expect(again.Find("th:nth-child(3)")).ToBeHiddenAsync();
        await again.Find("[data-filter]").ClickAsync();
        await Expect(again.Page).ToHaveURLAsync(new Uri(office.Address, "/deals?show=mine").ToString());
        await again.Find("[popovertarget=arrange-deals]").ClickAsync();
        await again.Find("#usual-deals").ClickAsync();
        await Expect(again.Find("th:nth-child(3)")).ToBeVisibleAsync();
        await Expect(again.Find("th:nth-child(7)")).ToBeHiddenAsync();
        await again.Find("[data-forget]").ClickAsync();
        await Expect(again.Find("[data-filter]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_follows_a_deal_hears_of_it_on_any_page()
    {
        var deal = await office.TakenDealAsync();
        await using var head = await ComeAsync(DemoPeople.Head, $"/deals/{deal}");
        await head.Find("#follow").ClickAsync();
        await Expect(head.Find("#follow")).ToHaveAttributeAsync("aria-pressed", "true");
        await head.Page.GotoAsync(new Uri(office.Address, "/control").ToString());
        await Expect(head.Find("[data-page-ready], h1").First).ToBeVisibleAsync();
        await office.FollowedAsync();
        await office.DoAsync(DemoPeople.Manager, new AddNote(new("deal", new(deal.Plain())), "Просит рассрочку"));
        await Expect(head.Find(".toast-card a.toast-text").First).ToHaveAttributeAsync("href", $"/deals/{deal}");
        await head.Find(".toast-card a.toast-text").First.ClickAsync();
        await head.Find("#follow").ClickAsync();
        await Expect(head.Find("#follow")).ToHaveAttributeAsync("aria-pressed", "false");
    }

    private Task<Person> ComeAsync(DemoPerson who, string path) => Person.ComeAsync(chromium.Browser, office, who, path);
}
