using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Forms.People;

/// <summary>A contact that coincides with what is typed.</summary>
/// <param name="Card">What stands on his card, to be held against what is typed.</param>
/// <param name="Fields">The coinciding required fields, by their names on the wire.</param>
public sealed record Resembling(int Number, string Name, string? Position, string? Company, IReadOnlyList<string> Fields, ContactDetails Card)
{
    /// <summary>Two or more fields are one person (R 5).</summary>
    public bool IsDuplicate => Fields.Count >= 2;
}

/// <param name="Code">For instance <c>ownMail</c>, which is told before the field is left.</param>
public sealed record FieldHint(string Field, string Code, string Text);

public sealed record ContactHint(IReadOnlyList<Resembling> People, IReadOnlyList<FieldHint> Faults)
{
    public static readonly ContactHint None = new([], []);

    /// <summary>A second contact of this person is refused.</summary>
    public bool IsDuplicate => People.Any(p => p.IsDuplicate);
}

/// <summary>What will be refused, told while one types: by the same rules that refuse after the press (R 4, R 5).</summary>
public sealed class ContactHints(IDbContextFactory<CrmDb> factory, OfficeBook book, Voice voice, TimeProvider time)
{
    private const int Few = 4;

    public async Task<ContactHint> LookAsync(ContactDetails details, Guid? except = null)
    {
        var rules = book.Settings.RulesFor([.. book.Users.Select(u => u.Email)], book.Settings.Today(time.GetUtcNow()));
        await using var db = factory.CreateDbContext();
        var matches = (await db.FindDuplicatesAsync(details, rules.Required, except)).Take(Few).ToList();
        var numbers = matches.Select(m => m.Number).ToList();
        var people = await People(db, db.Contacts.Where(c => numbers.Contains(c.Number))).ToDictionaryAsync(p => p.Known.Number, p => p.Known);
        return new(
            [.. matches.Where(m => people.ContainsKey(m.Number)).Select(m => people[m.Number] with { Fields = m.Fields })],
            [.. details.Faults(rules).Where(f => f.Code != "required").Select(f => new FieldHint(f.Field, f.Code, voice.Say(f)))]);
    }

    /// <summary>Whose number or mail this is: on the card of R 4, or among what else is known of him.</summary>
    public async Task<IReadOnlyList<Resembling>> ReachedAsync(string? phone, string? mail)
    {
        var (number, key) = (PhoneNumber.Find(phone)?.E164, mail.OrNull() is { } typed && EmailAddress.IsValid(typed) ? EmailAddress.Key(typed) : null);
        await using var db = factory.CreateDbContext();
        var found = await db.ReachedByAsync(number, key);
        var merged = await db.KeptOfAsync([.. found.Where(f => f.MergedIntoId is not null).Select(f => f.Id)]);
        var fields = found.GroupBy(f => merged.GetValueOrDefault(f.Id, f.Id)).Take(Few).ToDictionary(g => g.Key, g => ContactReach.FieldsOf([.. g], number, key));
        var ids = fields.Keys.ToList();
        var people = await People(db, db.Contacts.Where(c => ids.Contains(c.Id))).ToListAsync();
        return [.. people.OrderByDescending(p => p.Known.Number).Select(p => p.Known with { Fields = fields[p.Id] })];
    }

    private static IQueryable<Person> People(CrmDb db, IQueryable<Contact> contacts) =>
        from contact in contacts
        join company in db.Companies on contact.CompanyId equals company.Id into companies
        from company in companies.DefaultIfEmpty()
        select new Person(contact.Id, new Resembling(contact.Number, contact.FullName, contact.Position, company == null ? null : company.Name, Array.Empty<string>(),
            new ContactDetails(contact.FullName, contact.MobilePhoneRaw, contact.PrivateEmail, contact.BirthDate, contact.Position)));

    private sealed record Person(Guid Id, Resembling Known);
}
