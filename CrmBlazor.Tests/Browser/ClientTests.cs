using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>The cards of clients at the desk: one person of two contacts, requisites of a pasted card.</summary>
[Collection(Browsers.Name)]
public sealed class ClientTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Two_contacts_become_one_whose_old_address_leads_to_it_and_are_two_again()
    {
        var one = A.NewContact() with { Position = null };
        var keep = (int)(await office.DoAsync(Operator, one)).Number;
        var merge = (int)(await office.DoAsync(Operator, A.NewContact() with { MobilePhone = one.MobilePhone })).Number;
        await using var person = await Person.ComeAsync(chromium.Browser, office, Manager, $"/contacts/{keep}");
        await person.Find("#merge-open").ClickAsync();
        await person.Find($"#merge-who [data-contact='{merge}'] button").ClickAsync();
        await person.Find("[data-field=fullName] input").Nth(1).CheckAsync();
        await person.SubmitAsync();
        await Expect(person.Find($"#merged [data-merged='{merge}']")).ToBeVisibleAsync();
        await Expect(person.Find("[data-field=position]")).ToContainTextAsync("прораб");

        await person.GoAsync($"/contacts/{merge}");
        await Expect(person.Find("#merged-from")).ToContainTextAsync($"{merge}");
        await Expect(person.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/contacts/{keep}\\?from={merge}$"));
        await person.Find($"[data-take-back='{merge}']").ClickAsync();
        await Expect(person.Find("#merged")).ToHaveCountAsync(0);
        await Expect(person.Find(".record-head h1")).ToHaveTextAsync(one.FullName!);
        await person.GoAsync($"/contacts/{merge}");
        await Expect(person.Find(".record-head")).ToContainTextAsync($"№ {merge}");
        person.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Requisites_are_taken_of_a_pasted_card_one_by_one()
    {
        var company = await office.CompanyAsync();
        await using var person = await Person.ComeAsync(chromium.Browser, office, Accountant, $"/companies/{company}");
        await person.Find("#requisites-open").ClickAsync();
        await person.Find("#card-open").ClickAsync();
        await person.FillAsync("card-text", "КПП 780601777\nЮридический адрес: СПб, ул. Новая, 5");
        await person.Find("#card-read").ClickAsync();
        await person.Find("[data-take=kpp]").ClickAsync();
        await Expect(person.Find("#kpp")).ToHaveValueAsync("780601777");
        await person.SubmitAsync();
        await Expect(person.Find(".record")).ToContainTextAsync("780601777");
        await Expect(person.Find(".record")).Not.ToContainTextAsync("ул. Новая");
        person.Complaints.Should().BeEmpty();
    }
}
