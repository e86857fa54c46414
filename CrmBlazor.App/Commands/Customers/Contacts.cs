using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Customers;

/// <summary>The duplicate rule, the same on every way to a contact (R 5, D5).</summary>
public static class Contacts
{
    private const int MostAlike = 5;

    private static readonly PerEngine<Func<CrmDb, IAsyncEnumerable<string>>> Mails = new(() => EF.CompileAsyncQuery((CrmDb db) => db.Users.Select(u => u.Email)));

    /// <summary>A phone and a mail are few people's; a name and a birthday together are, and one of them alone is not.</summary>
    private static readonly PerEngine<Func<CrmDb, string?, string?, string?, DateOnly?, IAsyncEnumerable<Coincidence>>> Coinciding =
        new(() => EF.CompileAsyncQuery((CrmDb db, string? name, string? phone, string? email, DateOnly? born) => db.Contacts
            .Where(c => (phone != null && c.MobilePhone == phone) || (email != null && c.EmailKey == email) || (name != null && born != null && c.NameKey == name && c.BirthDate == born))
            .Concat(db.Contacts.Where(c => name != null && c.NameKey == name).OrderByDescending(c => c.Number).Take(MostAlike))
            .Concat(db.Contacts.Where(c => born != null && c.BirthDate == born).OrderByDescending(c => c.Number).Take(MostAlike))
            .Select(c => new Coincidence(c.Id, c.Number, c.MergedIntoId, new ContactKeys(c.NameKey, c.MobilePhone, c.EmailKey, c.BirthDate)))));

    public static async Task<ContactRules> ContactRulesAsync(this CommandContext context) =>
        (await context.SettingsAsync()).RulesFor(await Mails.On(context.Db)(context.Db).ToListAsync(), await context.TodayAsync());

    /// <returns>The contact, and what is worth a look: who resembles him in one field, and numbers that nobody can dial.</returns>
    public static async Task<(Contact, IReadOnlyList<Obstacle>)> CreateContactAsync(this CommandContext context, ContactDetails details, ContactRules rules, IReadOnlyList<ContactPoint>? points = null)
    {
        var matches = await context.Db.FindDuplicatesAsync(details, rules.Required);
        Obstacles.None(ContactDuplicates.ToSaving(matches));
        var contact = Contact.Create(await context.NextNumberAsync("contact"), details, rules, context.Actor, context.At, points);
        context.Db.Contacts.Add(contact);
        return (contact, [.. ContactDuplicates.Warnings(matches), .. contact.Unread()]);
    }

    public static IEnumerable<Obstacle> Unread(this Contact contact) => contact.Points.Where(p => p.IsUnread).Select(p => new Obstacle("phoneUnread", "R 4", null, p.Value));

    /// <summary>
    /// Everyone with whom two fields coincide, and the newest of those with whom one does: on each day of the year thousands were born, and to be told of all of them is to
    /// be told of none. What a merged card said is said of the kept one: the same person does not come back under his former number.
    /// </summary>
    public static async Task<IReadOnlyList<ContactMatch>> FindDuplicatesAsync(this CrmDb db, ContactDetails details, IReadOnlyCollection<string> required, Guid? self = null)
    {
        var keys = ContactKeys.Of(details);
        var known = await Coinciding.On(db)(db, keys.Name, keys.Phone, keys.Email, keys.BirthDate).ToListAsync();
        var kept = await db.KeptOfAsync([.. known.Where(k => k.MergedInto is not null).Select(k => k.Id)]);
        var tops = kept.Values.Distinct().ToList();
        var numbers = tops.Count == 0 ? [] : await db.Contacts.Where(c => tops.Contains(c.Id)).Select(c => new { c.Id, c.Number }).ToDictionaryAsync(c => c.Id, c => c.Number);
        var found = ContactDuplicates.Find(keys, known.Select(k => kept.TryGetValue(k.Id, out var top) ? new KnownContact(top, numbers[top], k.Keys) : new KnownContact(k.Id, k.Number, k.Keys)), required, self);
        return [.. found.DistinctBy(m => m.Id)];
    }

    private sealed record Coincidence(Guid Id, int Number, Guid? MergedInto, ContactKeys Keys);
}
