using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Staff;

public class UserTests
{
    private static readonly Actor Admin = new(Guid.CreateVersion7(), Role.Admin, "", InPayments: false);

    [Fact]
    public void A_user_is_added_under_his_address_in_small_letters()
    {
        var user = User.Add(1, " Ясенев Кирилл ", " Manager@Demo.example ", Role.Manager, "Отдел продаж", taken: false);
        user.Happened().Should().Equal(new UserAdded(user.Id, 1, Role.Manager, "Отдел продаж", "Ясенев Кирилл", "manager@demo.example"));
        user.Actor.Should().Be(new Actor(user.Id, Role.Manager, "Отдел продаж", InPayments: false));
    }

    [Fact]
    public void Every_fault_of_a_new_user_is_named()
    {
        Adding("", "", (Role)99, "").Faults().Should().Equal("name: required", "email: required", "role: unknown");
        Adding("Кирилл", "kirill", Role.System, "").Faults().Should().Equal("email: badEmail", "role: unknown");
        Adding(new('я', 101), "manager@demo.example", Role.HeadOfSales, "", taken: true).Faults().Should().Equal("name: tooLong", "email: taken", "department: required");
    }

    [Fact]
    public void A_role_changes_and_the_department_stays_where_none_is_named()
    {
        var user = Manager();
        user.ChangeRole(Role.HeadOfSales, null, Admin);
        user.ChangeRole(Role.HeadOfSales, "Отдел продаж", Admin);
        user.Happened().Should().Equal(new UserRoleChanged(user.Id, 1, Role.HeadOfSales, "Отдел продаж", Role.Manager, "Отдел продаж"));
        Action toSystem = () => user.ChangeRole(Role.System, null, Admin);
        toSystem.Faults().Should().Equal("role: unknown");
    }

    [Fact]
    public void Nobody_changes_his_own_role_or_disables_himself()
    {
        var user = Manager();
        Action promote = () => user.ChangeRole(Role.Admin, null, user.Actor);
        promote.Faults().Should().Equal("role: notYourself");
        Action leave = () => user.Disable(user.Actor, Desk.Noon);
        leave.Faults().Should().Equal("user: notYourself");
    }

    [Fact]
    public void Disabled_enabled_and_a_member_each_once()
    {
        var user = Manager();
        for (var twice = 0; twice < 2; twice++) user.Disable(Admin, Desk.Noon);
        user.DisabledAt.Should().Be(Desk.Noon);
        for (var twice = 0; twice < 2; twice++) user.Enable();
        for (var twice = 0; twice < 2; twice++) user.SetPaymentMembership(true);
        user.Happened().Should().Equal(new UserDisabled(user.Id, 1), new UserEnabled(user.Id, 1), new PaymentMembershipChanged(user.Id, 1, true));
    }

    private static User Manager()
    {
        var user = User.Add(1, "Ясенев Кирилл", "manager@demo.example", Role.Manager, "Отдел продаж", taken: false);
        user.Happened();
        return user;
    }

    private static Action Adding(string name, string email, Role role, string department, bool taken = false) => () => User.Add(1, name, email, role, department, taken);
}
