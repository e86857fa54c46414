using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>The operator's screen by the rules of working: R 2 and R 4 refused and passed, the client behind a lead, and the proposed responsible (B 2-9).</summary>
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

    [Fact]
    public async Task The_responsible_is_proposed_by_direction_and_segment_and_the_deal_is_his_without_a_press()
    {
        await office.DoAsync(DemoPeople.Admin, new SetManagerAreas([new(DemoPeople.Manager2.Email, ["ЖБИ"], ["Благоустройство"])]));
        await using var caller = await OnLeadAsync();
        await Expect(caller.Find("[data-proposed]")).ToHaveCountAsync(0);
        await caller.FillClientAsync();
        await Expect(caller.Find($"[data-proposed='{DemoPeople.Manager2.Email}']")).ToBeVisibleAsync();
        await Expect(caller.Find($".who input[value='{DemoPeople.Manager2.Email}']")).ToBeCheckedAsync();
        await caller.FillAsync("fullName", "Тестов Пётр Ильич");
        var deal = await caller.ConvertAsync();
        (await office.DealAsync(deal)).ManagerId.Should().Be(await office.IdOfAsync(DemoPeople.Manager2));
    }

    [Fact]
    public async Task A_contact_alone_is_made_of_a_lead_and_his_card_shows_the_lead_and_what_counts_as_a_talk()
    {
        await using var caller = await OnLeadAsync(talked: false);
        var convert = new Uri(caller.Page.Url).PathAndQuery;
        await caller.FillClientAsync();
        await caller.FillAsync("fullName", "Тестов Пётр Ильич");
        await caller.Find("#contact-only").ClickAsync();
        await Expect(caller.Find(".convert")).ToHaveCountAsync(0);
        await caller.GoAsync(convert);
        await Expect(caller.Find("#taken")).ToContainTextAsync("Тестов Пётр Ильич");
        await Expect(caller.Find("#need")).ToHaveValueAsync("Кольца и блоки, въезд с Песочной");
        await caller.GoAsync(convert.Split('?')[0]);
        await caller.Find(".lead-card a[href^='/contacts/']", "Тестов Пётр Ильич").First.ClickAsync();
        await Expect(caller.Find("#leads [data-lead]")).ToHaveCountAsync(1);
        await Expect(caller.Find("#meter")).ToContainTextAsync(caller.T("Meter_None"));
        await caller.Find("#meter [data-say=call]").ClickAsync();
        await caller.TellCallAsync();
        await Expect(caller.Find("#meter .help--ok")).ToBeVisibleAsync();
        (await office.Read().Leads.SingleAsync()).Status.Should().Be(LeadStatus.New);
    }

    private async Task<Person> OnLeadAsync(bool talked = true) =>
        await Person.ComeAsync(chromium.Browser, office, DemoPeople.Operator, $"/leads/{await office.LeadAsync(talked)}?convert=true");
}
