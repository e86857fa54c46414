using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>What happens to a contact.</summary>
public abstract record ContactEvent(Guid ContactId, int Number) : DomainEvent
{
    public override Subject Subject => new("contact", ContactId, Number);
}

[EventType("contact.created")]
public sealed record ContactCreated(Guid ContactId, int Number, [property: Personal] string FullName, [property: Personal] string? MobilePhone,
    [property: Personal] string? PrivateEmail) : ContactEvent(ContactId, Number);

/// <param name="Fields">Names of the changed fields, camelCase.</param>
[EventType("contact.edited")]
public sealed record ContactEdited(Guid ContactId, int Number, IReadOnlyList<string> Fields, [property: Personal] IReadOnlyDictionary<string, string?> Was,
    [property: Personal] IReadOnlyDictionary<string, string?> Now) : ContactEvent(ContactId, Number), IFieldChanges;

[EventType("contact.joinedCompany")]
public sealed record ContactJoinedCompany(Guid ContactId, int Number, Guid CompanyId, int Company, int? CompanyWas = null) : ContactEvent(ContactId, Number);

[EventType("contact.leftCompany")]
public sealed record ContactLeftCompany(Guid ContactId, int Number, Guid CompanyId, int? Company) : ContactEvent(ContactId, Number);

/// <param name="Fields">Names of the fields of the kept contact that changed.</param>
/// <param name="Deals">Numbers of what went over to it.</param>
/// <param name="Name">Of the merged one.</param>
[EventType("contact.merged")]
public sealed record ContactMerged(Guid ContactId, int Number, Guid MergedId, int Merged, IReadOnlyList<string> Fields, IReadOnlyList<int> Deals, IReadOnlyList<int> Leads, IReadOnlyList<int> Tasks,
    [property: Personal] string Name, [property: Personal] IReadOnlyDictionary<string, string?> Was, [property: Personal] IReadOnlyDictionary<string, string?> Now) : ContactEvent(ContactId, Number), IFieldChanges;

/// <param name="Deals">Numbers of what went back.</param>
[EventType("contact.mergeTakenBack")]
public sealed record ContactMergeTakenBack(Guid ContactId, int Number, Guid MergedId, int Merged, IReadOnlyList<string> Fields, IReadOnlyList<int> Deals, IReadOnlyList<int> Leads, IReadOnlyList<int> Tasks,
    [property: Personal] string Name, [property: Personal] IReadOnlyDictionary<string, string?> Was, [property: Personal] IReadOnlyDictionary<string, string?> Now) : ContactEvent(ContactId, Number), IFieldChanges;
