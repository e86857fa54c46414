using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Forms.People;

/// <summary>A contact that coincides with what is typed.</summary>
/// <param name="Fields">The coinciding required fields, by their names on the wire.</param>
public sealed record Resembling(int Number, string Name, string? Position, string? Company, IReadOnlyList<string> Fields)
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
        var people = await (
            from contact in db.Contacts
            where numbers.Contains(contact.Number)
            join company in db.Companies on contact.CompanyId equals company.Id into companies
            from company in companies.DefaultIfEmpty()
            select new { contact.Number, contact.FullName, contact.Position, Company = company == null ? null : company.Name }).ToDictionaryAsync(c => c.Number);
        return new(
            [.. matches.Where(m => people.ContainsKey(m.Number)).Select(m => new Resembling(m.Number, people[m.Number].FullName, people[m.Number].Position, people[m.Number].Company, m.Fields))],
            [.. details.Faults(rules).Where(f => f.Code != "required").Select(f => new FieldHint(f.Field, f.Code, voice.Say(f)))]);
    }
}
