using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Api;

/// <summary>What one may not see answers as if it did not exist (D21).</summary>
public abstract class SightTests(SharedOffice shared)
{
    private static readonly string[] OfADeal = ["deal", "invoice", "task", "subject"];
    private readonly Office office = shared.Office;

    public static TheoryData<string> ManagersCommands => [.. Examples.All.Where(e => e.Value.Who == Manager && CommandRegistry.Find(e.Key)!.GetProperties().Any(IsOfADeal)).Select(e => e.Key)];

    [Theory]
    [MemberData(nameof(ManagersCommands))]
    public async Task The_deal_of_another_manager_does_not_exist_and_the_head_acts_for_the_department(string name)
    {
        var body = await Examples.All[name].BodyAsync(office);
        var before = await office.HeadAsync();
        (await office.CommandAsync(Manager2, name, body)).Brief.Should().Be("404");
        (await office.HeadAsync()).Should().Be(before);
        (await office.CommandAsync(Head, name, body)).Brief.Should().Be("200");
    }

    [Fact]
    public async Task What_is_available_to_all_is_seen_but_not_answered_for()
    {
        var deal = await office.DealForAllAsync();
        (await office.ReadAsync(Manager2, $"deals/{deal}")).Brief.Should().Be("200");
        (await office.CommandAsync(Manager2, "EditDeal", new { deal, title = "Моя" })).Brief.Should().Be("403");
        (await office.CommandAsync(Manager2, "MoveDeal", new { deal, stage = "negotiation" })).Brief.Should().Be("403");
        (await office.CommandAsync(Manager2, "AddNote", new { subject = new { kind = "deal", number = deal }, text = "НД" })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task An_operator_loses_sight_of_a_deal_that_closes()
    {
        var deal = await office.LostDealAsync();
        (await office.ReadAsync(Operator, $"deals/{deal}")).Brief.Should().Be("404");
        (await office.CommandAsync(Operator, "AssignDeal", new { deal, manager = Manager.Email })).Brief.Should().Be("404");
        (await office.CommandAsync(Operator, "AddNote", new { subject = new { kind = "deal", number = deal }, text = "НД" })).Brief.Should().Be("404");
        (await office.CommandAsync(Operator, "LogMessage", new { deal, direction = "out", channel = "sms", text = "Спасибо" })).Brief.Should().Be("404");
    }

    [Fact]
    public async Task An_operator_sees_no_invoice_of_his_deal()
    {
        var (deal, invoice) = await office.InvoicedDealAsync();
        (await office.ReadAsync(Operator, $"invoices/{invoice.Replace('/', '-')}")).Brief.Should().Be("404");
        (await office.ReadAsync(Operator, "invoices")).Brief.Should().Be("403");
        (await office.ReadAsync(Operator, $"deals/{deal}")).Ok().Body.GetRawText().Should().NotContain(invoice).And.NotContain("4000,00").And.Contain("\"invoices\":[]");
        (await office.CommandAsync(Operator, "AddNote", new { subject = new { kind = "invoice", number = invoice }, text = "НД" })).Brief.Should().Be("404");
    }

    [Fact]
    public async Task Before_its_first_invoice_a_deal_is_the_business_of_sales_alone()
    {
        var deal = await office.LinkedDealAsync();
        foreach (var person in new[] { Accountant, Director, Logistics, Admin }) (await office.ReadAsync(person, $"deals/{deal}")).Brief.Should().Be("404", person.Email);
        (await office.CommandAsync(Logistics, "AgreeShipment", new { deal, on = A.Today(office) })).Brief.Should().Be("404");
        await office.SentInvoiceAsync(deal);
        foreach (var person in new[] { Accountant, Director, Logistics }) (await office.ReadAsync(person, $"deals/{deal}")).Brief.Should().Be("200", person.Email);
        (await office.CommandAsync(Logistics, "AgreeShipment", new { deal, on = A.Today(office) })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task A_task_of_ones_own_does_not_exist_for_others()
    {
        var task = (await office.CommandAsync(Manager, "AddTask", new { title = "Перезвонить", dueAt = office.Time.GetUtcNow().AddHours(1) })).Number;
        foreach (var person in new[] { Manager2, Head, Operator }) (await office.CommandAsync(person, "FinishTask", new { task })).Brief.Should().Be("404", person.Email);
        (await office.CommandAsync(Manager, "FinishTask", new { task })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task The_work_of_a_deal_is_done_by_its_owner_or_by_who_answers_for_the_deal()
    {
        var deal = await office.DealForAllAsync();
        var task = await office.TaskAsync(deal);
        foreach (var onlooker in new[] { Operator, Manager2 })
        {
            (await office.ReadAsync(onlooker, $"deals/{deal}")).Brief.Should().Be("200");
            (await office.CommandAsync(onlooker, "TickChecklistItem", new { task, item = 1, done = true })).Brief.Should().Be("403", onlooker.Email);
            (await office.CommandAsync(onlooker, "AddChecklistItem", new { task, text = "Спросить про кран" })).Brief.Should().Be("403", onlooker.Email);
            (await office.CommandAsync(onlooker, "FinishTask", new { task })).Brief.Should().Be("403", onlooker.Email);
        }
        (await office.CommandAsync(Manager, "TickChecklistItem", new { task, item = 1, done = true })).Brief.Should().Be("200");
        (await office.CommandAsync(Head, "TickChecklistItem", new { task, item = 2, done = true })).Brief.Should().Be("200");
        var own = (await office.CommandAsync(Operator, "AddTask", new { deal, title = "Переслать фото", dueAt = office.Time.GetUtcNow().AddHours(1) })).Number;
        (await office.CommandAsync(Manager2, "FinishTask", new { task = own })).Brief.Should().Be("403");
        (await office.CommandAsync(Operator, "FinishTask", new { task = own })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task Numbers_that_do_not_exist_are_not_found()
    {
        foreach (var (person, command, fields) in Unknown()) (await office.CommandAsync(person, command, fields)).Brief.Should().Be("404", command);
    }

    [Fact]
    public async Task A_duplicate_deal_that_one_does_not_see_is_named_without_a_link()
    {
        var deal = await office.AssignedDealAsync();
        var contact = (await office.ReadAsync(Manager, $"deals/{deal}")).Body.GetProperty("contact").GetProperty("number").GetInt32();
        var (mine, foreign) = (await ConvertAsync(Manager, contact), await ConvertAsync(Manager2, contact));
        (mine.Brief, foreign.Brief).Should().Be(("422 dealDuplicate R 2", "422 dealDuplicate R 2"));
        foreach (var told in new[] { mine, foreign })
        {
            told.Body.GetProperty("obstacles")[0].GetProperty("cure").GetString().Should().Be("JoinLead", "the lead is not left over");
            told.Body.GetProperty("obstacles")[0].TryGetProperty("link", out _).Should().BeFalse();
        }
        foreign.Body.GetProperty("obstacles")[0].GetProperty("text").GetString().Should().Contain($"№{deal}").And.Contain(Manager.Name);
    }

    private async Task<ApiAnswer> ConvertAsync(DemoPerson who, int contact) =>
        await office.CommandAsync(who, "ConvertLead", new { lead = await office.LeadAsync(), contact = new { number = contact }, deal = A.Need() });

    private static IEnumerable<(DemoPerson, string, object)> Unknown() =>
    [
        (Operator, "ConvertLead", new { lead = 999999, contact = A.NewClient(), deal = A.Need() }),
        (Manager, "TakeDeal", new { deal = 999999 }),
        (Manager, "TakeDeal", new { deal = -1 }),
        (Manager, "LogCall", new { lead = 999999, direction = "in", answered = false }),
        (Manager, "LogCall", new { contact = 999999, direction = "in", answered = false }),
        (Manager, "AddNote", new { subject = new { kind = "company", number = 999999 }, text = "НД" }),
        (Manager, "MarkInvoicePaid", new { invoice = "2026/99999" }),
        (Manager, "MarkInvoicePaid", new { invoice = "" }),
        (Operator, "TakeLead", new { lead = 999999 }),
        (Manager, "RequestCompany", new { deal = 999999, name = "ТИСОВ-СТРОЙ ООО", kind = "customer", card = A.Card }),
        (Manager, "WithdrawRequest", new { request = 999999 }),
        (Accountant, "DeclineRequest", new { request = 999999, reason = "Нет карточки" }),
        (Accountant, "RegisterProduct", new { name = "Кольцо", unit = "шт", vat = "standard", section = "Люки", request = 999999 }),
        (Accountant, "ConfirmPayment", new { payment = 999999 }),
        (Accountant, "AllocateAdvance", new { advance = 999999, invoice = "2026/1" }),
        (Manager, "FinishTask", new { task = 999999 }),
        (Manager, "TakeCompany", new { company = 999999 }),
        (Operator, "EditContact", new { contact = 999999, fullName = "Пётр", mobilePhone = "+7 943 000-00-00", privateEmail = "petr@mail.example", birthDate = "1980-05-12" }),
    ];

    private static bool IsOfADeal(System.Reflection.PropertyInfo property) => OfADeal.Contains(char.ToLowerInvariant(property.Name[0]) + property.Name[1..]);
}

public sealed class SightOnSqlite(SqliteOffice office) : SightTests(office), IClassFixture<SqliteOffice>;

public sealed class SightOnPostgres(PostgresOffice office) : SightTests(office), IClassFixture<PostgresOffice>;
