using CrmBlazor.App.Commands.Feedback;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.App.Commands.Requests;
using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Tasks;

namespace CrmBlazor.Tests.Support;

/// <summary>What the inbox and accounting's desk begin with.</summary>
public static partial class A
{
    public const string Card = "ООО «Тисов-Строй»\nИНН 7812345675\nКПП 780601001\nСПб, ул. Складская, 1";

    /// <summary>Of nobody we know.</summary>
    public const string AskedInn = "7812345675";

    public static RequestCompany CompanyRequest(int deal, string name = "ТИСОВ-СТРОЙ ООО") => new(deal, name, CompanyKind.Customer, Card, AskedInn);

    /// <returns>Its number; the deal is a manager's, taken in work.</returns>
    public static async Task<int> CompanyRequestAsync(this Office office, int? deal = null) =>
        (int)(await office.DoAsync(DemoPeople.Manager, CompanyRequest(deal ?? await office.TakenDealAsync()))).Number;

    public static async Task<int> ProductRequestAsync(this Office office, int? deal = null) =>
        (int)(await office.DoAsync(DemoPeople.Manager, new RequestProduct(deal ?? await office.TakenDealAsync(), "Кольцо КС 7-1", "шт, около 900 ₽"))).Number;

    public static SaveTaskTemplate Template(bool forOffice = false) =>
        new("Обзвон", "Позвонить клиенту", 3, TaskKind.Call, true, "Спросить о доставке", [new("Подготовка", true), new("Открыть сделку"), new("Проверить цену")], forOffice);

    /// <summary>Won, and the client was sent the form.</summary>
    public static async Task<int> AskedDealAsync(this Office office)
    {
        var deal = await office.WonDealAsync();
        await office.DoAsync(DemoPeople.Manager, new SendFeedbackForm(deal));
        return deal;
    }

    /// <summary>A manager's own.</summary>
    public static async Task<int> TemplateAsync(this Office office) => (int)(await office.DoAsync(DemoPeople.Manager, Template())).Number;

    /// <summary>The operator has it.</summary>
    public static async Task<int> TakenLeadAsync(this Office office)
    {
        var lead = await office.LeadAsync();
        await office.DoAsync(DemoPeople.Operator, new TakeLead(lead));
        return lead;
    }

    public static async Task<int> JunkedLeadAsync(this Office office)
    {
        var lead = await office.LeadAsync(talked: false);
        await office.DoAsync(DemoPeople.Operator, new JunkLead(lead, "Ошиблись номером"));
        return lead;
    }

    /// <summary>A call of a known client whose deal is open.</summary>
    public static async Task<JoinLead> JoinAsync(this Office office)
    {
        var (deal, lead) = (await office.AssignedDealAsync(), await office.LeadAsync());
        var contact = (await office.ReadAsync(DemoPeople.Operator, $"deals/{deal}")).Ok().Body.GetProperty("contact").GetProperty("number").GetInt32();
        await office.DoAsync(DemoPeople.Operator, new IdentifyLead(lead, new(contact)));
        return new(lead, deal, contact);
    }

    /// <summary>It has become a deal.</summary>
    public static async Task<int> ConvertedLeadAsync(this Office office)
    {
        var lead = await office.LeadAsync();
        await office.DoAsync(DemoPeople.Operator, new ConvertLead(lead, NewClient(), Need()));
        return lead;
    }
}
