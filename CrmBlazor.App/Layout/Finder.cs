using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Layout;

/// <summary>What was found, and where it is.</summary>
/// <param name="Kind">contact, deal, lead, company or invoice.</param>
/// <param name="Beside">What tells it from another of the same name.</param>
public sealed record Found(string Kind, string Link, string Title, string? Beside);

/// <summary>Looks at once through all that somebody may see: of each kind the newest few.</summary>
public sealed class Finder(IDbContextFactory<CrmDb> factory)
{
    private const int Few = 5;
    private const int Shortest = 2;

    /// <summary>By a name, a phone in any form, a mail, an ИНН or a number; of a client who is found, his deals and leads too.</summary>
    public async Task<IReadOnlyList<Found>> FindAsync(string? text, Actor actor)
    {
        if (text.Sought() is not { Length: >= Shortest } sought) return [];
        var key = TextForms.SearchKey([sought]);
        await using var db = factory.CreateDbContext();
        var numbers = await db.NewestContactsAsync(ClientSearch.WordsOf(sought), Few);
        var contacts = await db.Contacts.AsNoTracking().Where(c => numbers.Contains(c.Number)).OrderByDescending(c => c.Number).Select(c => new { c.Id, c.Number, c.FullName, c.MobilePhone }).ToListAsync();
        var clients = contacts.ConvertAll(c => c.Id);
        return
        [
            .. contacts.Select(c => new Found("contact", $"/contacts/{c.Number}", c.FullName, c.MobilePhone)),
            .. await DealsAsync(db, key, clients, actor),
            .. actor.SeesLeads() ? await LeadsAsync(db, key, clients) : [],
            .. await CompaniesAsync(db, sought),
            .. actor.SeesInvoices() ? await InvoicesAsync(db, key, actor) : [],
        ];
    }

    private static async Task<IEnumerable<Found>> DealsAsync(CrmDb db, string key, IReadOnlyList<Guid> clients, Actor actor) =>
        (await db.Deals.AsNoTracking().Where(actor.Deals()).Where(d => d.SearchKey.Contains(key) || clients.Contains(d.ContactId)).OrderByDescending(d => d.Number).Take(Few).Select(d => new { d.Number, d.Title }).ToListAsync())
            .Select(d => new Found("deal", DealLinks.Deal(d.Number), d.Title, $"№ {d.Number.Plain()}"));

    private static async Task<IEnumerable<Found>> LeadsAsync(CrmDb db, string key, IReadOnlyList<Guid> clients) =>
        (await db.Leads.AsNoTracking().Where(l => l.SearchKey.Contains(key) || (l.ContactId != null && clients.Contains(l.ContactId.Value))).OrderByDescending(l => l.Number).Take(Few).Select(l => new { l.Number, l.Title }).ToListAsync())
            .Select(l => new Found("lead", $"/leads/{l.Number}", l.Title, $"№ {l.Number.Plain()}"));

    private static async Task<IEnumerable<Found>> CompaniesAsync(CrmDb db, string text) =>
        (await db.Companies.AsNoTracking().Having(text).OrderBy(c => c.Name).ThenBy(c => c.Number).Take(Few).Select(c => new { c.Number, c.Name, c.Inn }).ToListAsync())
            .Select(c => new Found("company", $"/companies/{c.Number}", c.Name, c.Inn));

    private static async Task<IEnumerable<Found>> InvoicesAsync(CrmDb db, string key, Actor actor) =>
        (await db.Invoices.AsNoTracking().Where(i => i.Number.Contains(key)).Join(db.Deals.Where(actor.Deals()), i => i.DealId, d => d.Id, (i, d) => new { i.Year, i.Ordinal, i.Number, i.Total })
            .OrderByDescending(i => i.Year).ThenByDescending(i => i.Ordinal).Take(Few).ToListAsync())
            .Select(i => new Found("invoice", DealLinks.Invoice(i.Number), i.Number, Show.Text(i.Total)));
}
