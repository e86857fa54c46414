using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>What happens to a company.</summary>
public abstract record CompanyEvent(Guid CompanyId, int Number) : DomainEvent
{
    public override Subject Subject => new("company", CompanyId, Number);
}

/// <summary>The name of a person in business is personal too.</summary>
[EventType("company.registered")]
public sealed record CompanyRegistered(Guid CompanyId, int Number, [property: Personal] string Name, [property: Personal] string Inn, CompanyKind Kind, bool Own)
    : CompanyEvent(CompanyId, Number);

/// <param name="Fields">Names of the changed requisites, camelCase.</param>
[EventType("company.edited")]
public sealed record CompanyEdited(Guid CompanyId, int Number, IReadOnlyList<string> Fields, [property: Personal] IReadOnlyDictionary<string, string?> Was,
    [property: Personal] IReadOnlyDictionary<string, string?> Now) : CompanyEvent(CompanyId, Number), IFieldChanges;

[EventType("company.taken")]
public sealed record CompanyTaken(Guid CompanyId, int Number, Guid Responsible) : CompanyEvent(CompanyId, Number);

[EventType("company.profiled")]
public sealed record CompanyProfiled(Guid CompanyId, int Number, CompanyKind Kind, string Sphere, CompanyKind? KindWas = null, string? SphereWas = null) : CompanyEvent(CompanyId, Number);
