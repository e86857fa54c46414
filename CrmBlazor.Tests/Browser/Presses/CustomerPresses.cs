using CrmBlazor.App.Commands.Customers;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Browser.Presses;

/// <summary>Contacts are everybody's to see and sales' to change.</summary>
public sealed class CustomerPresses : PressList
{
    public CustomerPresses()
    {
        Add<CreateContact>(Accountant, _ => "/contacts", "#new-contact", Form);
        Add<EditContact>(Accountant, c => $"/contacts/{c.Contact}", "[data-field=position] button:not([disabled])", EditInPlaceAsync);
        Add<SetContactPoints>(Accountant, c => $"/contacts/{c.Contact}", "#edit-points", (p, c, b) => AddLineAsync(p, b, "point", "value-0", c.Points[0].Value));
        Add<SetCompanyPoints>(Director, c => $"/companies/{c.Company}", "#edit-points", (p, c, b) => AddLineAsync(p, b, "point", "value-0", c.Points[0].Value));
        Add<JoinCompany>(Accountant, c => $"/contacts/{c.Contact}", "#join-company", JoinAsync);
        Add<SetAddresses>(Accountant, c => $"/contacts/{c.Subject.Number}", "#edit-addresses", (p, c, b) => AddLineAsync(p, b, "address", "address-0", c.Addresses[0].Text));
        Add<Relate>(Accountant, c => $"/contacts/{c.From.Number}", "#add-relation", RelateAsync);
        Add<Unrelate>(Accountant, ContactOfAsync, (p, c) => p.Find($"[data-relation='{c.Relation}'] button"), Once);
        Add<MergeContacts>(Accountant, c => $"/contacts/{c.Keep}?merge={c.Merge}", "#merge button[type=submit]", Once);
        Add<TakeBackMerge>(Accountant, c => $"/contacts/{c.Contact}", (p, c) => p.Find($"#take-back-{c.Contact}"), Once);
        Add<TakeCompany>(Accountant, c => $"/companies/{c.Company}", "#take", Once);
        Add<SetCompanyProfile>(Accountant, c => $"/companies/{c.Company}", "#profile button[type=submit]", SetProfileAsync);
    }

    private static async Task EditInPlaceAsync(Person by, EditContact command, ILocator shown)
    {
        await shown.ClickAsync();
        await by.Find("[data-field=position] input").FillAsync("главный инженер");
        await by.Find("[data-field=position] input").PressAsync("Enter");
    }

    private static async Task JoinAsync(Person by, JoinCompany command, ILocator button)
    {
        await button.ClickAsync();
        await by.PickAsync("employer", "СНАБ");
        await by.Find("#join-form button[type=submit]").ClickAsync();
    }

    private static async Task AddLineAsync(Person by, ILocator button, string what, string field, string text)
    {
        await button.ClickAsync();
        await Assertions.Expect(by.Find($"#add-{what}")).ToBeVisibleAsync();
        if (await by.Find($"#{field}").CountAsync() == 0) await by.Find($"#add-{what}").ClickAsync();
        await by.FillAsync(field, text);
        await by.Find($"form:has(#{field}) button[type=submit]").ClickAsync();
    }

    private static async Task RelateAsync(Person by, Relate command, ILocator button)
    {
        await button.ClickAsync();
        await by.Find("#relations [data-side=company]").ClickAsync();
        await Assertions.Expect(by.Find("#relations [data-side=company][aria-pressed=true]")).ToBeVisibleAsync();
        await by.PickAsync("relation-to", "АКТЮБИНСК");
        await by.Find("#relation-kind").SelectOptionAsync("employer");
        await by.Find("#relations button[type=submit]:not([disabled])").ClickAsync();
    }

    private static async Task SetProfileAsync(Person by, SetCompanyProfile command, ILocator button)
    {
        await by.FillAsync(command, "#profile");
        await button.ClickAsync();
    }

    private static async Task<string> ContactOfAsync(Office office, Unrelate command)
    {
        await using var db = office.Read();
        return $"/contacts/{await db.Contacts.MaxAsync(c => c.Number)}";
    }
}
