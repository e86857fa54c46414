using System.Text.RegularExpressions;

namespace CrmBlazor.Domain.Customers;

/// <summary>The required fields as they are compared: case, ё, spaces and the order of the words of a name do not matter (D5).</summary>
public sealed partial record ContactKeys(string? Name, string? Phone, string? Email, DateOnly? BirthDate)
{
    public static ContactKeys Of(ContactDetails details) => new(
        NameKey(details.FullName),
        PhoneNumber.Find(details.MobilePhone)?.E164,
        string.IsNullOrWhiteSpace(details.PrivateEmail) ? null : EmailAddress.Key(details.PrivateEmail),
        details.BirthDate);

    public static string? NameKey(string? name)
    {
        var words = Word().Matches((name ?? "").ToLowerInvariant().Replace('ё', 'е')).Select(m => m.Value).Order(StringComparer.Ordinal);
        return string.Join(' ', words) is { Length: > 0 } key ? key : null;
    }

    /// <summary>The fields in which both say the same, by their names on the wire.</summary>
    public IEnumerable<string> CoincidingWith(ContactKeys other)
    {
        if (Name is not null && Name == other.Name) yield return "fullName";
        if (Phone is not null && Phone == other.Phone) yield return "mobilePhone";
        if (BirthDate is not null && BirthDate == other.BirthDate) yield return "birthDate";
        if (Email is not null && Email == other.Email) yield return "privateEmail";
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
