using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>Two edit one contact, one by its form, the other in a cell: who was slower sees both values, and what the first has written beside it stays.</summary>
[Collection(Browsers.Name)]
public sealed class TwoEditorsTests(Chromium chromium) : IAsyncLifetime
{
    private const string Position = "[data-field=position]";
    private Office office = null!;
    private int contact;

    public async Task InitializeAsync()
    {
        office = await Office.OpenLiveAsync();
        contact = await office.ContactAsync();
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Who_edits_the_cell_sees_what_the_form_has_saved_and_overwrites_nothing_beside_it()
    {
        await using var head = await ByFormAsync("прораб участка");
        await using var manager = await InCellAsync("снабженец");
        await head.FillAsync("privateEmail", "novyj@mail.example");
        await head.SubmitAsync();
        await KeptAsync("прораб участка", "novyj@mail.example");
        await manager.Find($"{Position} input").PressAsync("Enter");
        await Expect(manager.Find($"{Position} .conflict dd")).ToHaveTextAsync(["прораб участка", "снабженец"]);
        await manager.PressAsync("Conflict_KeepMine");
        await KeptAsync("снабженец", "novyj@mail.example");
        await Expect(head.Find($"{Position} .inplace")).ToHaveTextAsync("снабженец");
    }

    [Fact]
    public async Task Who_edits_the_form_sees_what_the_cell_has_saved()
    {
        await using var head = await ByFormAsync("прораб участка");
        await using var manager = await InCellAsync("снабженец");
        await manager.Find($"{Position} input").PressAsync("Enter");
        await KeptAsync("снабженец");
        await head.Find("#contact-form button[type=submit]").ClickAsync();
        await Expect(head.Find("#contact-form .help--warn[role=alert]")).ToContainTextAsync("снабженец");
        await Expect(head.Find("#contact-form #position")).ToHaveValueAsync("прораб участка");
        await head.PressAsync("Conflict_KeepMine");
        await KeptAsync("прораб участка");
        await Expect(head.Find("#contact-form")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_nobody_touched_in_the_form_follows_the_cell()
    {
        await using var head = await ByFormAsync("прораб участка");
        await office.DoAsync(DemoPeople.Manager, await EditedAsync(c => c with { FullName = "Клиентов Пётр Новый" }));
        await Expect(head.Find("#contact-form #fullName")).ToHaveValueAsync("Клиентов Пётр Новый");
        await head.SubmitAsync();
        await KeptAsync("прораб участка");
        (await office.Read().Contacts.SingleAsync()).FullName.Should().Be("Клиентов Пётр Новый");
    }

    [Fact]
    public async Task A_cell_tells_whom_the_contact_resembles_now()
    {
        var other = A.NewContact();
        var number = (int)(await office.DoAsync(DemoPeople.Operator, other)).Number;
        await using var manager = await ComeAsync(DemoPeople.Manager);
        await manager.Find("[data-field=mobilePhone] .inplace").ClickAsync();
        await manager.Find("[data-field=mobilePhone] input").FillAsync(other.MobilePhone!);
        await manager.Find("[data-field=mobilePhone] input").PressAsync("Enter");
        await Expect(manager.Find("[data-field=mobilePhone] .help--warn")).ToContainTextAsync($"№{number}");
    }

    private async Task<Person> ByFormAsync(string position)
    {
        var head = await ComeAsync(DemoPeople.Head);
        await head.Find("#edit-contact").ClickAsync();
        await head.FillAsync("position", position);
        return head;
    }

    private async Task<Person> InCellAsync(string position)
    {
        var manager = await ComeAsync(DemoPeople.Manager);
        await manager.Find($"{Position} .inplace").ClickAsync();
        await manager.Find($"{Position} input").FillAsync(position);
        return manager;
    }

    private async Task<EditContact> EditedAsync(Func<EditContact, EditContact> change)
    {
        var card = await office.Read().Contacts.SingleAsync();
        return change(new(contact, card.FullName, card.MobilePhoneRaw, card.PrivateEmail, card.BirthDate, card.Position, card.Version));
    }

    private Task KeptAsync(string position, string? mail = null) =>
        Eventually.BeAsync(async () => await office.Read().Contacts.AnyAsync(c => c.Position == position && (mail == null || c.PrivateEmail == mail)));

    private Task<Person> ComeAsync(DemoPerson who) => Person.ComeAsync(chromium.Browser, office, who, $"/contacts/{contact}");
}
