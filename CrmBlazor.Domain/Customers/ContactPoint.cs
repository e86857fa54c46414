using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

public enum ContactPointKind { WorkPhone, HomePhone, OtherPhone, WorkEmail, OtherEmail, Messenger, Site }

/// <summary>One more way to reach a person, beside the mobile phone and the private e-mail of R 4.</summary>
/// <param name="Value">As it was written.</param>
/// <param name="Key">As it is dialled and looked for: E.164 of a phone, a mail in small letters; nothing for a phone that could not be read, which is kept all the same.</param>
public sealed record ContactPoint(ContactPointKind Kind, string Value, string? Key = null)
{
    public const int Length = 200;
    public const int Most = 20;

    public bool IsPhone => Kind is ContactPointKind.WorkPhone or ContactPointKind.HomePhone or ContactPointKind.OtherPhone;

    public bool IsEmail => Kind is ContactPointKind.WorkEmail or ContactPointKind.OtherEmail;

    /// <summary>A number that nobody can dial: a city code is never guessed.</summary>
    public bool IsUnread => IsPhone && Key is null;

    /// <summary>By which two are seen to be one.</summary>
    public string Reached => Key ?? Value.ToLowerInvariant();

    /// <summary>All of them in a line, for the eye.</summary>
    public static string? Summary(IReadOnlyList<ContactPoint> points) => points.Count == 0 ? null : string.Join(", ", points.Select(p => p.Value));

    /// <summary>Each number of a cell by itself; what cannot be read stays as one.</summary>
    public static IEnumerable<ContactPoint> Of(ContactPointKind kind, string? value)
    {
        var plain = new ContactPoint(kind, value?.Trim() ?? "");
        return plain switch
        {
            { IsPhone: true } when PhoneNumber.FindAll(plain.Value) is { Count: > 0 } numbers => numbers.Count == 1 ? [plain with { Key = numbers[0].E164 }] : numbers.Select(n => plain with { Value = n.Display, Key = n.E164 }),
            { IsEmail: true } => [plain with { Key = EmailAddress.Key(plain.Value) }],
            _ => [plain],
        };
    }

    public static IEnumerable<FieldFault> Faults(IReadOnlyList<ContactPoint> points, OwnMail ownMail) =>
        [.. FieldFaults.When(points.Count > Most, "points", "tooMany", Most), .. points.SelectMany((p, i) => p.Faults(ownMail).Under($"points[{i}]"))];

    public override string ToString() => $"{Kind.Plain()}: {Value}";

    private IEnumerable<FieldFault> Faults(OwnMail ownMail) =>
    [
        .. FieldFaults.When(!Enum.IsDefined(Kind), "kind", "unknown"),
        .. FieldFaults.Text("value", Value, Length, required: true),
        .. FieldFaults.When(IsEmail && Value.Length > 0 && !EmailAddress.IsValid(Value), "value", "badEmail"),
        .. FieldFaults.When(IsEmail && EmailAddress.IsValid(Value) && ownMail.Covers(Value), "value", "ownMail", "R 4"),
    ];
}
