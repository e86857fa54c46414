using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>What is typed: refused by field, never lost, never over somebody else's work unseen.</summary>
[Collection(Browsers.Name)]
public sealed class FormTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task A_known_person_is_shown_while_the_operator_types_and_no_second_contact_is_made()
    {
        var client = A.NewClient();
        var known = (int)(await office.DoAsync(DemoPeople.Operator, new CreateContact(client.FullName!, client.MobilePhone, client.PrivateEmail, client.BirthDate, client.Position))).Number;
        var lead = await office.LeadAsync();
        await using var caller = await ComeAsync(DemoPeople.Operator, $"/leads/{lead}?convert=true");
        await caller.FillConversionAsync(DemoPeople.Manager);
        await caller.FillAsync("fullName", client.FullName!);
        await caller.FillAsync("mobilePhone", client.MobilePhone!);
        await caller.FillAsync("privateEmail", client.PrivateEmail!);
        await Expect(caller.Find($"#duplicates [data-contact='{known}']")).ToBeVisibleAsync();
        await Expect(caller.Find(".convert button[type=submit]")).ToBeDisabledAsync();
        await caller.Find("#duplicates button").ClickAsync();
        await Expect(caller.Find("#taken")).ToContainTextAsync(client.FullName!);
        var deal = await caller.ConvertAsync();
        await using var db = office.Read();
        (await db.Contacts.CountAsync()).Should().Be(1);
        (await db.Deals.Where(d => d.Number == deal).Select(d => d.ContactId).SingleAsync()).Should().Be((await db.Contacts.SingleAsync()).Id);
    }

    [Fact]
    public async Task Goods_that_somebody_else_has_changed_meanwhile_are_not_overwritten_unseen()
    {
        var deal = await office.NegotiatedDealAsync();
        await office.DoAsync(DemoPeople.Manager, new SetDealLines(deal, A.Goods));
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?tab=goods");
        var quantity = manager.Find(".goods tbody tr").First.Locator("input.cell").First;
        await quantity.FillAsync("5");
        await quantity.BlurAsync();
        await Expect(manager.Find(".goods .kept")).ToHaveTextAsync(manager.T("Draft_Kept"));
        await office.DoAsync(DemoPeople.Head, new SetDealLines(deal, [new(A.Rings, 7, A.Rubles(700))]));
        await Expect(manager.Find(".deal-sub")).ToContainTextAsync("4\u00a0900,00");
        await manager.PressAsync("Goods_Save");
        await Expect(manager.Find(".goods [role=alert].help--warn")).ToContainTextAsync("7");
        (await office.DealAsync(deal)).Lines.Should().ContainSingle();
        await manager.PressAsync("Conflict_KeepMine");
        await Eventually.BeAsync(async () => (await office.DealAsync(deal)).Lines is [{ Quantity: 5 }, _]);
    }

    [Fact]
    public async Task What_was_typed_a_moment_ago_is_there_on_the_way_back_and_on_the_next_page()
    {
        var deal = await office.TakenDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}");
        await manager.FillAsync("discussed", "Уточнили размеры");
        await manager.Find("[data-kind=call]").ClickAsync();
        await manager.Find("[data-kind=comment]").ClickAsync();
        await Expect(manager.Find("#discussed")).ToHaveValueAsync("Уточнили размеры");
        await manager.FillAsync("agreed", "Цена до пятницы");
        await Expect(manager.Find(".composer .kept")).ToHaveTextAsync(manager.T("Draft_Kept"));
        await manager.GoAsync($"/deals/{deal}");
        await Expect(manager.Find("#discussed")).ToHaveValueAsync("Уточнили размеры");
        await Expect(manager.Find("#agreed")).ToHaveValueAsync("Цена до пятницы");
    }

    [Fact]
    public async Task Goods_that_nobody_is_editing_follow_the_other_persons_change()
    {
        var deal = await office.NegotiatedDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?tab=goods");
        await office.DoAsync(DemoPeople.Head, new SetDealLines(deal, A.Goods));
        await Expect(manager.Find(".totals-box dd.sum")).ToHaveTextAsync(manager.Total());
    }

    [Fact]
    public async Task What_cannot_be_is_told_by_field_in_the_readers_language_and_stays_typed()
    {
        await using var caller = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Operator, "/leads?new=true", english: true);
        await caller.FillAsync("name", "<b>‮Пётр</b> 😀");
        await caller.Find("[role=dialog] button[type=submit]").ClickAsync();
        await Expect(caller.Find("[role=dialog] .help--bad")).ToHaveCountAsync(2);
        await Expect(caller.Find("#name-error")).ToHaveTextAsync("Contains control characters");
        await Expect(caller.Find("#title-error")).ToHaveTextAsync("Contains control characters");
        await Expect(caller.Find("#name")).ToHaveValueAsync("<b>‮Пётр</b> 😀");
        await using var db = office.Read();
        (await db.Leads.CountAsync()).Should().Be(0);
        caller.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Only_accounting_adds_companies_and_products()
    {
        await using var manager = await ComeAsync(DemoPeople.Manager, "/companies");
        await Expect(manager.Find("#new-company")).ToHaveCountAsync(0);
        await using var accountant = await ComeAsync(DemoPeople.Accountant, "/companies");
        await Expect(accountant.Find("#new-company")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Escape_closes_the_open_list_first_and_the_dialog_by_the_next_press()
    {
        var deal = await office.TakenDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?act=LinkCompany");
        await manager.Find("#company").PressSequentiallyAsync("АКТ");
        await Expect(manager.Find(".mud-popover-open .mud-list-item").First).ToBeVisibleAsync();
        await manager.Page.Keyboard.PressAsync("Escape");
        await Expect(manager.Find(".mud-popover-open")).ToHaveCountAsync(0);
        await manager.SettledAsync();
        await Expect(manager.Find("[role=dialog]")).ToHaveCountAsync(1);
        await manager.Page.Keyboard.PressAsync("Escape");
        await Expect(manager.Find("[role=dialog]")).ToHaveCountAsync(0);
        manager.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Escape_closes_the_browsers_own_list_first_too()
    {
        var deal = await office.TakenDealAsync();
        await using var manager = await ComeAsync(DemoPeople.Manager, $"/deals/{deal}?act=LoseDeal");
        await manager.Find("[role=dialog] select").FocusAsync();
        await manager.Page.Keyboard.PressAsync("Alt+ArrowDown");
        await Expect(manager.Find("[role=dialog] select:open")).ToHaveCountAsync(1);
        await manager.Page.Keyboard.PressAsync("Escape");
        await Expect(manager.Find("[role=dialog] select:open")).ToHaveCountAsync(0);
        await manager.SettledAsync();
        await Expect(manager.Find("[role=dialog]")).ToHaveCountAsync(1);
        await manager.Page.Keyboard.PressAsync("Escape");
        await Expect(manager.Find("[role=dialog]")).ToHaveCountAsync(0);
    }

    private Task<Person> ComeAsync(DemoPerson who, string path) => Person.ComeAsync(chromium.Browser, office, who, path);
}
