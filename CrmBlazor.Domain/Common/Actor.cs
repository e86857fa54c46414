namespace CrmBlazor.Domain.Common;

public enum Role { Operator, Manager, HeadOfSales, Accountant, Director, Logistics, Admin, System }

/// <summary>Who acts: read anew for each command.</summary>
public sealed record Actor(Guid Id, Role Role, string Department, bool InPayments)
{
    /// <summary>The clocks and the seed act as the office itself.</summary>
    public static readonly Actor System = new(Guid.Empty, Role.System, "", InPayments: true);

    public bool Is(params ReadOnlySpan<Role> roles) => roles.Contains(Role);
}
