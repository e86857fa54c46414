using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>R 2 and R 4 at the operator's screen, refused and passed; R 1, R 3 and R 5 are met on the way of every deal.</summary>
[Collection(Browsers.Name)]
public sealed class RulesOfWorkingTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_client_has_one_open_deal_of_a_group_and_may_have_another_of_another_group()
    {
        var client = A.NewClient();
        var first = (int)(await office.DoAsync(DemoPeople.Operator, new ConvertLead(await office.LeadAsync(), client, A.Need()))).Number;
        var contact = (await office.Read().Contacts.SingleAsync()).Number;
        await using var caller = await OnLeadAsync();
        await caller.FillConversionAsync(DemoPeople.Manager);
        await caller.FillAsync("mobilePhone", client.MobilePhone!);
        await caller.Find($"#duplicates [data-contact='{contact}'] button").ClickAsync();
        await caller.Find(".convert button[type=submit]").ClickAsync();
        await Expect(caller.Find(".convert-foot .obstacle")).ToContainTextAsync($"{first}");
        await Expect(caller.Find(".convert-foot .obstacle")).ToContainTextAsync("R 2");
        (await office.Read().Deals.CountAsync()).Should().Be(1);
        await caller.Find("#group").SelectOptionAsync(["Плиты и крышки"]);
        var second = await caller.ConvertAsync();
        (await office.Read().Deals.Where(d => d.Number == second).Select(d => d.ProductGroup).SingleAsync()).Should().Be("Плиты и крышки");
    }

    [Fact]
    public async Task A_contact_without_its_birthday_or_with_our_own_mail_is_refused_by_field_and_passes_when_they_are_right()
    {
        await using var caller = await OnLeadAsync();
        await caller.FillConversionAsync(DemoPeople.Manager);
        await caller.FillAsync("fullName", "Тестов Пётр Ильич");
        await caller.FillAsync("birthDate", "");
        await caller.FillAsync("privateEmail", DemoPeople.Manager.Email);
        await Expect(caller.Find("#privateEmail-error")).ToBeVisibleAsync();
        await caller.Find(".convert button[type=submit]").ClickAsync();
        await Expect(caller.Find("#birthDate-error")).ToBeVisibleAsync();
        (await office.Read().Contacts.AnyAsync()).Should().BeFalse();
        await caller.FillAsync("birthDate", "1985-03-04");
        await caller.FillAsync("privateEmail", "petr.testov@mail.example");
        await caller.ConvertAsync();
        (await office.Read().Contacts.SingleAsync()).BirthDate.Should().Be(new DateOnly(1985, 3, 4));
    }

    private async Task<Person> OnLeadAsync() =>
        await Person.ComeAsync(chromium.Browser, office, DemoPeople.Operator, $"/leads/{await office.LeadAsync()}?convert=true");
}
