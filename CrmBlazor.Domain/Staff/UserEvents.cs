using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Staff;

/// <summary>What happens to a user's account and rights.</summary>
public abstract record UserEvent(Guid UserId, int Number) : DomainEvent
{
    public override Subject Subject => new("user", UserId, Number);
}

[EventType("user.added")]
public sealed record UserAdded(Guid UserId, int Number, Role Role, string Department, [property: Personal] string Name, [property: Personal] string Email) : UserEvent(UserId, Number);

[EventType("user.roleChanged")]
public sealed record UserRoleChanged(Guid UserId, int Number, Role Role, string Department, Role? RoleWas = null, string? DepartmentWas = null) : UserEvent(UserId, Number);

[EventType("user.disabled")]
public sealed record UserDisabled(Guid UserId, int Number) : UserEvent(UserId, Number);

[EventType("user.enabled")]
public sealed record UserEnabled(Guid UserId, int Number) : UserEvent(UserId, Number);

/// <summary>All sessions of the user end.</summary>
[EventType("user.passwordSet")]
public sealed record UserPasswordSet(Guid UserId, int Number) : UserEvent(UserId, Number);

[EventType("user.paymentsMembership")]
public sealed record PaymentMembershipChanged(Guid UserId, int Number, bool Member) : UserEvent(UserId, Number);
