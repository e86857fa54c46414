using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>A company's requisites as accounting types them from the company card (B 38).</summary>
public sealed record CompanyDetails(string Name, string Inn, string? Kpp, string? Ogrn, CompanyKind Kind, string LegalAddress,
    string? Sphere = null, IReadOnlyList<BankAccount>? BankAccounts = null)
{
    public const int NameLength = 300;
    public const int AddressLength = 500;
    public const int MostAccounts = 20;

    public CompanyDetails Normalized() => this with
    {
        Name = (Name ?? "").Trim(),
        LegalAddress = (LegalAddress ?? "").Trim(),
        Inn = Customers.Inn.Normalize(Inn),
        Kpp = Customers.Kpp.Normalize(Kpp).OrNull(),
        Ogrn = Customers.Ogrn.Normalize(Ogrn).OrNull(),
        Sphere = Sphere.OrNull(),
        BankAccounts = [.. (BankAccounts ?? []).Select(a => a.Normalized())],
    };

    /// <summary>Every fault at once; expects the normalised form.</summary>
    /// <param name="spheres">The office's own words.</param>
    public IEnumerable<FieldFault> Faults(IReadOnlyCollection<string> spheres) => [.. RequisiteFaults(profile: ProfileFaults(Kind, Sphere, spheres))];

    /// <summary>The requisites by their names on the wire, to compare two states of a company or a company with its card.</summary>
    public IReadOnlyDictionary<string, string?> ByField() => new Dictionary<string, string?>
    {
        ["name"] = Name.OrNull(),
        ["inn"] = Inn.OrNull(),
        ["kpp"] = Kpp.OrNull(),
        ["ogrn"] = Ogrn.OrNull(),
        ["legalAddress"] = LegalAddress.OrNull(),
        ["bankAccounts"] = string.Join("; ", (BankAccounts ?? []).Select(a => a.ToString())).OrNull(),
    };

    /// <summary>Of what accounting alone sets; kind and sphere are the manager's.</summary>
    public IEnumerable<FieldFault> RequisiteFaults(IEnumerable<FieldFault>? profile = null) =>
    [
        .. FieldFaults.Text("name", Name, NameLength, required: true),
        .. InnFaults(),
        .. KppFaults(),
        .. FieldFaults.When(Ogrn is not null && !Customers.Ogrn.IsValid(Ogrn), "ogrn", "badOgrn"),
        .. FieldFaults.Text("legalAddress", LegalAddress, AddressLength, required: true),
        .. profile ?? [],
        .. FieldFaults.When(BankAccounts?.Count > MostAccounts, "bankAccounts", "tooMany", MostAccounts),
        .. (BankAccounts ?? []).SelectMany((a, i) => a.Faults($"bankAccounts[{i}]")),
    ];

    public static IEnumerable<FieldFault> ProfileFaults(CompanyKind kind, string? sphere, IReadOnlyCollection<string> spheres) =>
    [
        .. FieldFaults.When(!Enum.IsDefined(kind), "kind", "unknown"),
        .. FieldFaults.When(sphere is not null && !spheres.Contains(sphere), "sphere", "unknown"),
    ];

    private IEnumerable<FieldFault> InnFaults() =>
        Inn.Length == 0 ? FieldFaults.When(true, "inn", "required") : FieldFaults.When(!Customers.Inn.IsValid(Inn), "inn", "badInn");

    /// <summary>A person in business has no КПП.</summary>
    private IEnumerable<FieldFault> KppFaults()
    {
        if (Kpp is null) return [];
        return Customers.Inn.IsPerson(Inn) ? FieldFaults.When(true, "kpp", "kppForPerson") : FieldFaults.When(!Customers.Kpp.IsValid(Kpp), "kpp", "badKpp");
    }
}
