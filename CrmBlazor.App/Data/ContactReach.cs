using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <param name="ByPoint">Through another of his numbers or mails than those of R 4.</param>
public sealed record ReachedContact(Guid Id, Guid? MergedIntoId, string? MobilePhone, string? EmailKey, bool ByPoint);

/// <summary>Whose number or address this is, while the call is still on (B 3).</summary>
public static class ContactReach
{
    private const int Few = 10;

    /// <param name="phone">E.164.</param>
    /// <param name="mail">In small letters.</param>
    public static async Task<IReadOnlyList<ReachedContact>> ReachedByAsync(this CrmDb db, string? phone, string? mail)
    {
        var same = (phone, mail) switch
        {
            (null, null) => null,
            (null, _) => db.Contacts.Where(c => c.EmailKey == mail),
            (_, null) => db.Contacts.Where(c => c.MobilePhone == phone),
            _ => db.Contacts.Where(c => c.MobilePhone == phone || c.EmailKey == mail),
        };
        if (same is null) return [];
        var found = await same.AsNoTracking().OrderByDescending(c => c.Number).Select(c => new ReachedContact(c.Id, c.MergedIntoId, c.MobilePhone, c.EmailKey, false)).Take(Few).ToListAsync();
        return [.. found, .. (await db.ByPointAsync(phone, mail)).Where(p => found.TrueForAll(f => f.Id != p.Id))];
    }

    /// <summary>What coincides, by the names on the wire; <c>points</c> is any of the further numbers and mails.</summary>
    public static IReadOnlyList<string> FieldsOf(IReadOnlyList<ReachedContact> cards, string? phone, string? mail) =>
    [
        .. phone is not null && cards.Any(c => c.MobilePhone == phone) ? ["mobilePhone"] : Array.Empty<string>(),
        .. mail is not null && cards.Any(c => c.EmailKey == mail) ? ["privateEmail"] : Array.Empty<string>(),
        .. cards.Any(c => c.ByPoint) ? ["points"] : Array.Empty<string>(),
    ];

    /// <summary>The search finds the number or the mail anywhere on the card; which of them it was is seen there.</summary>
    private static async Task<IReadOnlyList<ReachedContact>> ByPointAsync(this CrmDb db, string? phone, string? mail)
    {
        var numbers = new List<int>();
        foreach (var word in new[] { PhoneNumber.Part(phone), mail }.OfType<string>()) numbers.AddRange(await db.NewestContactsAsync([word], Few));
        if (numbers.Count == 0) return [];
        var cards = await db.Contacts.AsNoTracking().Where(c => numbers.Contains(c.Number)).Select(c => new { c.Id, c.MergedIntoId, c.MobilePhone, c.EmailKey, c.Points }).ToListAsync();
        return [.. cards.Where(c => c.Points.Any(p => p.Key is { } key && (key == phone || key == mail))).Select(c => new ReachedContact(c.Id, c.MergedIntoId, c.MobilePhone, c.EmailKey, true))];
    }
}
