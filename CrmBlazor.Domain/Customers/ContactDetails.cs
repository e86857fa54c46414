using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>What the office asks of a contact: the required fields are its setting (D15), today and its own mail are facts.</summary>
public sealed record ContactRules(IReadOnlyCollection<string> Required, OwnMail OwnMail, DateOnly Today)
{
    /// <summary>Name, mobile phone, birth date and private e-mail (R 4).</summary>
    public static readonly IReadOnlyList<string> DefaultRequired = ["fullName", "mobilePhone", "birthDate", "privateEmail"];

    public bool Requires(string field) => Required.Contains(field);
}

/// <summary>A contact as it is typed; the phone stays as it was written beside its E.164.</summary>
public sealed record ContactDetails(string? FullName, string? MobilePhone, string? PrivateEmail, DateOnly? BirthDate, string? Position = null)
{
    public const int NameLength = 200;
    public const int PhoneLength = 100;
    public const int PositionLength = 100;
    public const int YoungestAge = 14;
    public const int OldestAge = 110;

    public ContactDetails Trimmed() =>
        this with { FullName = FullName.OrNull(), MobilePhone = MobilePhone.OrNull(), PrivateEmail = PrivateEmail.OrNull(), Position = Position.OrNull() };

    /// <summary>The values by their names on the wire, to compare two states of a contact.</summary>
    public IReadOnlyDictionary<string, string?> ByField() => new Dictionary<string, string?>
    {
        ["fullName"] = FullName.OrNull(),
        ["mobilePhone"] = MobilePhone,
        ["privateEmail"] = PrivateEmail,
        ["birthDate"] = BirthDate?.Plain(),
        ["position"] = Position,
    };

    /// <summary>What was not touched since <paramref name="was"/> follows the other's change.</summary>
    public ContactDetails Over(ContactDetails was, ContactDetails now) => new(Own(FullName, was.FullName, now.FullName), Own(MobilePhone, was.MobilePhone, now.MobilePhone),
        Own(PrivateEmail, was.PrivateEmail, now.PrivateEmail), Own(BirthDate, was.BirthDate, now.BirthDate), Own(Position, was.Position, now.Position));

    /// <summary>What was seen last of each field that is typed, and of the others what stands there now.</summary>
    public ContactDetails Seen(ContactDetails was, ContactDetails now) => new(Own(FullName, was.FullName, now.FullName, was.FullName), Own(MobilePhone, was.MobilePhone, now.MobilePhone, was.MobilePhone),
        Own(PrivateEmail, was.PrivateEmail, now.PrivateEmail, was.PrivateEmail), Own(BirthDate, was.BirthDate, now.BirthDate, was.BirthDate), Own(Position, was.Position, now.Position, was.Position));

    /// <summary>Two have changed one field, each to something else.</summary>
    public bool Clashes(ContactDetails was, ContactDetails now)
    {
        var (mine, before, theirs) = (ByField(), was.ByField(), now.ByField());
        return mine.Keys.Any(f => mine[f] != before[f] && before[f] != theirs[f] && mine[f] != theirs[f]);
    }

    private static T Own<T>(T mine, T was, T theirs) => Own(mine, was, theirs, mine);

    private static T Own<T>(T mine, T was, T theirs, T typed) => Equals(mine, was) ? theirs : typed;

    /// <summary>The required fields that are empty.</summary>
    public IEnumerable<string> Missing(IReadOnlyCollection<string> required) => ByField().Where(f => f.Value is null && required.Contains(f.Key)).Select(f => f.Key);

    /// <summary>Every fault of the form at once.</summary>
    /// <param name="was">A birthday that was kept before is not asked about again.</param>
    public IEnumerable<FieldFault> Faults(ContactRules rules, DateOnly? was = null) =>
    [
        .. FieldFaults.Text("fullName", FullName, NameLength, rules.Requires("fullName")),
        .. PhoneFaults(rules),
        .. EmailFaults(rules),
        .. BirthFaults(rules, was),
        .. FieldFaults.Text("position", Position, PositionLength),
    ];

    private IEnumerable<FieldFault> PhoneFaults(ContactRules rules) =>
    [
        .. FieldFaults.Text("mobilePhone", MobilePhone, PhoneLength, rules.Requires("mobilePhone")),
        .. FieldFaults.When(MobilePhone.OrNull() is { Length: <= PhoneLength } phone && PhoneNumber.Find(phone) is null, "mobilePhone", "badPhone"),
    ];

    private IEnumerable<FieldFault> EmailFaults(ContactRules rules)
    {
        if (PrivateEmail.OrNull() is not { } email) return FieldFaults.When(rules.Requires("privateEmail"), "privateEmail", "required");
        if (email.Length > EmailAddress.Length) return FieldFaults.Text("privateEmail", email, EmailAddress.Length);
        if (!EmailAddress.IsValid(email)) return FieldFaults.When(true, "privateEmail", "badEmail");
        return FieldFaults.When(rules.OwnMail.Covers(email), "privateEmail", "ownMail", "R 4");
    }

    private IEnumerable<FieldFault> BirthFaults(ContactRules rules, DateOnly? was) => BirthDate == was && was is not null ? []
        : BirthDate is { } date ? FieldFaults.When(date > rules.Today.AddYears(-YoungestAge) || date < rules.Today.AddYears(-OldestAge), "birthDate", "badBirth", YoungestAge, OldestAge)
        : FieldFaults.When(rules.Requires("birthDate"), "birthDate", "required");
}
