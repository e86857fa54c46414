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
    [property: Personal] IReadOnlyDictionary<string, string?> Now) : ContactEvent(ContactId, Number);

[EventType("contact.joinedCompany")]
public sealed record ContactJoinedCompany(Guid ContactId, int Number, Guid CompanyId, int Company) : ContactEvent(ContactId, Number);
