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
        var changes = FieldChanges.Between(Details.ByField(), clean.ByField());
        MustBeAt(version, () => changes.Conflicts);
        if (!changes.Any) return;
        Put(clean);
        Record(changes);
    }

    /// <summary>All of them at once; nothing changed, nothing happened. The legal one is a requisite, which accounting sets (B 37).</summary>
    public void SetAddresses(IReadOnlyList<Address> addresses, long? version)
    {
        FieldFaults.None(Address.Faults(addresses), addresses.SelectMany((a, i) => FieldFaults.When(a.Kind is AddressKind.Legal, $"addresses[{i}].kind", "legalIsRequisite")));
        var (was, now) = (Address.Summary(Addresses), Address.Summary(addresses));
        var changes = FieldChanges.Of("addresses", was, now);
        MustBeAt(version, () => changes.Conflicts);
        if (was == now) return;
        Addresses = addresses;
        Record(changes);
    }

    /// <summary>Phones, mails and sites, all of them at once; nothing changed, nothing happened.</summary>
    public void SetPoints(IReadOnlyList<ContactPoint> points, OwnMail ownMail, long? version)
    {
        FieldFaults.None(ContactPoint.Faults(points, ownMail));
        var changes = FieldChanges.Of("points", ContactPoint.Summary(Points), ContactPoint.Summary(points));
        MustBeAt(version, () => changes.Conflicts);
        if (points.SequenceEqual(Points)) return;
        Points = points;
        SearchKey = Searched();
        Record(changes);
    }

    private void Record(FieldChanges changes) => Record(new CompanyEdited(Id, Number, changes.Fields, changes.Was, changes.Now));

    private void Put(CompanyDetails clean)
    {
        (Name, Inn, Kpp, Ogrn, LegalAddress, BankAccounts) = (clean.Name, clean.Inn, clean.Kpp, clean.Ogrn, clean.LegalAddress, clean.BankAccounts ?? []);
        SearchKey = Searched();
    }

    private string Searched() => TextForms.SearchKey([Name, Inn, .. Points.Select(p => p.Reached)]);
}
