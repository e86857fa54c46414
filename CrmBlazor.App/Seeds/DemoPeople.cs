using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Seeds;

public sealed record DemoPerson(string Email, string Name, Role Role, bool InPayments)
{
    public string Department => Role is Role.Manager or Role.HeadOfSales ? "Отдел продаж" : "";
}

/// <summary>Who works in the demo office; all names are invented.</summary>
public static class DemoPeople
{
    public const string Password = "Demo-2026-crm!";

    public static readonly DemoPerson Operator = new("operator@demo.example", "Орлова Марина", Role.Operator, false);
    public static readonly DemoPerson Manager = new("manager@demo.example", "Ясенев Кирилл", Role.Manager, true);
    public static readonly DemoPerson Manager2 = new("manager2@demo.example", "Кленова Анна", Role.Manager, true);
    public static readonly DemoPerson Head = new("head@demo.example", "Рябинина Елена", Role.HeadOfSales, true);
    public static readonly DemoPerson Accountant = new("accountant@demo.example", "Берёзова Светлана", Role.Accountant, true);
    public static readonly DemoPerson Accountant2 = new("accountant2@demo.example", "Грабов Илья", Role.Accountant, true);
    public static readonly DemoPerson Director = new("director@demo.example", "Вязов Александр", Role.Director, true);
    public static readonly DemoPerson Logistics = new("logistics@demo.example", "Тополев Денис", Role.Logistics, false);
    public static readonly DemoPerson Admin = new("admin@demo.example", "Осинин Павел", Role.Admin, false);

    public static readonly IReadOnlyList<DemoPerson> All = [Operator, Manager, Manager2, Head, Accountant, Accountant2, Director, Logistics, Admin];
}
