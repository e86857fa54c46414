using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.Domain.Staff;

/// <summary>Somebody who signs in. His password and second factor are kept apart.</summary>
public sealed class User : Entity
{
    public const int NameLength = 100;
    public const int DepartmentLength = 100;

    private User() { }

    public int Number { get; private init; }
    public string Name { get; private set; } = "";
    public string Email { get; private init; } = "";
    public Role Role { get; private set; }
    public string Department { get; private set; } = "";

    /// <summary>A member of «Оплата» (B 56).</summary>
    public bool InPayments { get; private set; }
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>Whoever sees no invoices is not in «Оплата», whatever he was before.</summary>
    public Actor Actor => new(Id, Role, Department, InPayments && Sight.SeesInvoices(Role));

    /// <param name="taken">Somebody has this address already.</param>
    public static User Add(int number, string name, string email, Role role, string department, bool taken)
    {
        FieldFaults.None(Faults(name, email, role, department, taken));
        var user = new User { Number = number, Name = name.Trim(), Email = EmailAddress.Key(email), Role = role, Department = (department ?? "").Trim() };
        user.Record(new UserAdded(user.Id, number, role, user.Department, user.Name, user.Email));
        return user;
    }

    /// <summary>Of a new account, so that a form names them together with those of its password.</summary>
    public static IEnumerable<FieldFault> Faults(string name, string email, Role role, string department, bool taken) =>
    [
        .. FieldFaults.Text("name", name, NameLength, required: true),
        .. EmailFaults(email, taken),
        .. FieldFaults.When(!Enum.IsDefined(role) || role is Role.System, "role", "unknown"),
        .. FieldFaults.Text("department", department, DepartmentLength, required: role is Role.Manager or Role.HeadOfSales),
    ];

    public void ChangeRole(Role role, string? department, Actor actor)
    {
        FieldFaults.None(
            FieldFaults.When(!Enum.IsDefined(role) || role is Role.System, "role", "unknown"),
            FieldFaults.When(actor.Id == Id, "role", "notYourself"),
            FieldFaults.Text("department", department ?? Department, DepartmentLength, required: role is Role.Manager or Role.HeadOfSales));
        var place = department?.Trim() ?? Department;
        if ((Role, Department) == (role, place)) return;
        Record(new UserRoleChanged(Id, Number, role, place, Role, Department));
        (Role, Department) = (role, place);
    }

    public void Disable(Actor actor, DateTimeOffset at)
    {
        FieldFaults.None(FieldFaults.When(actor.Id == Id, "user", "notYourself"));
        if (DisabledAt is not null) return;
        DisabledAt = at;
        Record(new UserDisabled(Id, Number));
    }

    public void Enable()
    {
        if (DisabledAt is null) return;
        DisabledAt = null;
        Record(new UserEnabled(Id, Number));
    }

    /// <summary>Only those who see invoices (B 56).</summary>
    public void SetPaymentMembership(bool member)
    {
        FieldFaults.None(FieldFaults.When(member && !Sight.SeesInvoices(Role), "member", "notForRole"));
        if (InPayments == member) return;
        InPayments = member;
        Record(new PaymentMembershipChanged(Id, Number, member));
    }

    public void NotePassword() => Record(new UserPasswordSet(Id, Number));

    private static IEnumerable<FieldFault> EmailFaults(string email, bool taken)
    {
        if (string.IsNullOrWhiteSpace(email)) return FieldFaults.When(true, "email", "required");
        return EmailAddress.IsValid(email.Trim()) ? FieldFaults.When(taken, "email", "taken") : FieldFaults.When(true, "email", "badEmail");
    }
}
