using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
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
    public async Task A_manager_narrows_the_companies_to_his_own_dealers_and_the_address_keeps_it()
    {
        var company = await office.CompanyAsync();
        await office.DoAsync(DemoPeople.Manager, new TakeCompany(company));
        await office.DoAsync(DemoPeople.Manager, new SetCompanyProfile(company, CompanyKind.Both, "Дилеры"));
        await using var manager = await ComeAsync(DemoPeople.Manager, "/companies");
        await manager.Find("#mine").CheckAsync();
        await Expect(manager.Find("[data-company]")).ToHaveCountAsync(1);
        await manager.ChooseAsync("sphere", "Партнеры");
        await Expect(manager.Find(".empty")).ToContainTextAsync(manager.T("Nothing_Found"));
        await manager.ChooseAsync("sphere", "Дилеры");
        await manager.ChooseAsync("kind", "both");
        await Expect(manager.Find($"[data-company='{company}']")).ToBeVisibleAsync();
        await Expect(manager.Find("#export-companies")).ToHaveAttributeAsync("href", new System.Text.RegularExpressions.Regex("mine=True"));
        await manager.GoAsync(new Uri(manager.Page.Url).PathAndQuery);
        await Expect(manager.Find("[data-company]")).ToHaveCountAsync(1);
        await Expect(manager.Find("#mine")).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData("operator@demo.example", "leads", "/leads", 3)]
    [InlineData("manager@demo.example", "tasks", "/tasks", 5)]
    [InlineData("manager@demo.example", "breaches", "/breaches", 3)]
    [InlineData("accountant@demo.example", "requests", "/requests", 8)]
    [InlineData("manager@demo.example", "unshipped", "/reports", 5)]
    public async Task A_field_that_is_not_wanted_is_not_seen_until_the_usual_ones_come_back(string who, string list, string path, int field)
    {
        await office.LeadAsync(talked: false);
        await office.CompanyRequestAsync((await office.PaidDealAsync()).Deal);
        await office.OwnTaskAsync();
        await office.BreachAsync();
        await using var person = await ComeAsync(DemoPeople.All.Single(p => p.Email == who), path);
        var shown = person.Find($"[data-field='{field}'], [data-invoice] td:nth-child({field})").First;
        await Expect(shown).ToBeVisibleAsync();
        await person.Find($"[popovertarget=arrange-{list}]").ClickAsync();
        await person.Find($"[name=column-{field}]").UncheckAsync();
        await Expect(shown).ToBeHiddenAsync();
        await person.GoAsync(path);
        await Expect(shown).ToBeHiddenAsync();
        await person.Find($"[popovertarget=arrange-{list}]").ClickAsync();
        await person.Find($"#usual-{list}").ClickAsync();
        await Expect(shown).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Deals_are_found_by_their_direction_and_the_day_they_were_created()
    {
        var deal = await office.TakenDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, "/deals");
        await manager.Find("#direction").SelectOptionAsync("ЖБИ");
        await Expect(manager.Find($"[data-deal='{deal}']")).ToBeVisibleAsync();
        await manager.Find("#direction").SelectOptionAsync("Нерудные материалы");
        await Expect(manager.Find("[data-deal]")).ToHaveCountAsync(0);
        await manager.Find("#direction").SelectOptionAsync("");
        await Expect(manager.Find($"[data-deal='{deal}']")).ToBeVisibleAsync();
        await manager.Find("[popovertarget=created]").ClickAsync();
        await manager.Find("#created-to").FillAsync("2020-01-01");
        await Expect(manager.Find("[data-deal]")).ToHaveCountAsync(0);
        await manager.Find("#created-any").ClickAsync();
        await Expect(manager.Find($"[data-deal='{deal}']")).ToBeVisibleAsync();
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

    [Fact]
    public async Task Chosen_people_are_called_one_after_another_and_each_call_is_logged()
    {
        int[] people = [await office.ContactAsync(), await office.ContactAsync()];
        await using var manager = await ComeAsync(DemoPeople.Manager, "/contacts");
        foreach (var number in people) await manager.Find($"[data-pick='{number}']").CheckAsync();
        await manager.Find("#call-picked").ClickAsync();
        await Expect(manager.Find($"[data-call='{people[0]}']")).ToHaveAttributeAsync("aria-current", "true");
        await manager.Find("#answered").UncheckAsync();
        await manager.Find(".calls-now button[type=submit]").ClickAsync();
        await Expect(manager.Find($"[data-call='{people[1]}']")).ToHaveAttributeAsync("aria-current", "true");
        await Expect(manager.Find($"[data-call='{people[0]}'] .i-circle-check")).ToBeVisibleAsync();
        await manager.Find("#discussed").FillAsync(A.Discussed);
        await manager.Find("#agreed").FillAsync(A.Agreed);
        await manager.Find(".calls-now button[type=submit]").ClickAsync();
        await Expect(manager.Find(".calls-now .empty")).ToBeVisibleAsync();
        (await office.HappenedAsync()).OfType<CallLogged>().Where(c => people.Contains(int.Parse(c.About.Number, System.Globalization.CultureInfo.InvariantCulture))).Select(c => c.Answered).Should().Equal(false, true);
    }

    private Task<Person> ComeAsync(DemoPerson who, string path) => Person.ComeAsync(chromium.Browser, office, who, path);
}
