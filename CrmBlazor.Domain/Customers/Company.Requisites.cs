using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>The requisites, which may have changed since the company was registered (B 36).</summary>
public sealed partial class Company
{
    public CompanyDetails Details => new(Name, Inn, Kpp, Ogrn, Kind, LegalAddress, Sphere, BankAccounts);

    /// <summary>The event keeps both values of what changed; nothing changed, nothing happened.</summary>
    /// <param name="version">The version that the editor had seen; one that is behind is a conflict, with both values.</param>
    public void Edit(CompanyDetails details, long? version)
    {
        var clean = details.Normalized();
        FieldFaults.None(clean.RequisiteFaults());
        var (was, now) = (Details.ByField(), clean.ByField());
        var fields = now.Keys.Where(f => was[f] != now[f]).ToList();
        MustBeAt(version, () => [.. fields.Select(f => new FieldConflict(f, was[f], now[f]))]);
        if (fields.Count == 0) return;
        Put(clean);
        Record(new CompanyEdited(Id, Number, fields, fields.ToDictionary(f => f, f => was[f]), fields.ToDictionary(f => f, f => now[f])));
    }

    /// <summary>All of them at once; nothing changed, nothing happened. The legal one is a requisite, which accounting sets (B 37).</summary>
    public void SetAddresses(IReadOnlyList<Address> addresses, long? version)
    {
        FieldFaults.None(Address.Faults(addresses), addresses.SelectMany((a, i) => FieldFaults.When(a.Kind is AddressKind.Legal, $"addresses[{i}].kind", "legalIsRequisite")));
        var (was, now) = (Address.Summary(Addresses), Address.Summary(addresses));
        MustBeAt(version, () => [new("addresses", was, now)]);
        if (was == now) return;
        Addresses = addresses;
        Record(new CompanyEdited(Id, Number, ["addresses"], new Dictionary<string, string?> { ["addresses"] = was }, new Dictionary<string, string?> { ["addresses"] = now }));
    }

    private void Put(CompanyDetails clean)
    {
        (Name, Inn, Kpp, Ogrn, LegalAddress, BankAccounts) = (clean.Name, clean.Inn, clean.Kpp, clean.Ogrn, clean.LegalAddress, clean.BankAccounts ?? []);
        SearchKey = TextForms.SearchKey([clean.Name, clean.Inn]);
    }
}
