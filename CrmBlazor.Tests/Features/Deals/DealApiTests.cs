using System.Text.Json;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Tasks;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Deals;

/// <summary>A deal as the API tells it, and what goes with its acts.</summary>
public abstract class DealApiTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task A_deal_is_told_with_stamps_lines_totals_tasks_and_gates()
    {
        var view = await ViewAsync(await office.PricedDealAsync());
        (view.GetProperty("stage").GetString(), view.GetProperty("version").GetInt64()).Should().Be(("priced", 7));
        foreach (var stamp in new[] { "createdAt", "assignedAt", "takenAt", "firstContactAt", "leadArrivedAt" }) view.GetProperty(stamp).GetDateTimeOffset().Should().Be(Office.Noon, stamp);
        view.GetProperty("lines").EnumerateArray().Select(l => (l.GetProperty("product").GetInt32(), l.GetProperty("gross").GetDecimal(), l.GetProperty("vat").GetDecimal(), l.GetProperty("vatRate").GetInt32()))
            .Should().Equal((A.Rings, 2100m, 378.69m, 22), (A.Blocks, 1900m, 342.62m, 22));
        view.GetProperty("tasks")[0].GetProperty("checklist").GetArrayLength().Should().Be(5);
        view.GetProperty("next").EnumerateArray().Select(g => (g.GetProperty("stage").GetString(), g.GetProperty("open").GetBoolean()))
            .Should().Equal(("invoiced", false), ("paid", false), ("shipping", false), ("won", false), ("lost", true));
    }

    [Fact]
    public async Task A_gate_names_its_row_its_text_and_its_cure()
    {
        var gate = (await ViewAsync(await office.TakenDealAsync())).GetProperty("next")[0];
        (gate.GetProperty("stage").GetString(), gate.GetProperty("open").GetBoolean()).Should().Be(("negotiation", false));
        var obstacle = gate.GetProperty("obstacles")[0];
        (obstacle.GetProperty("code").GetString(), obstacle.GetProperty("rule").GetString(), obstacle.GetProperty("cure").GetString()).Should().Be(("noTalk", "B 24", "LogCall"));
        obstacle.GetProperty("text").GetString().Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_deal_that_was_talked_about_is_correct_and_active_for_two_months()
    {
        var legality = (await ViewAsync(await office.PricedDealAsync())).GetProperty("legality");
        (legality.GetProperty("correct").GetBoolean(), legality.GetProperty("active").GetBoolean()).Should().Be((true, true));
        legality.GetProperty("lapsesAt").GetDateTimeOffset().Should().Be(Office.Noon.AddMonths(2));
        foreach (var stamp in new[] { "interactedAt", "commentedAt" }) legality.GetProperty(stamp).GetDateTimeOffset().Should().Be(Office.Noon, stamp);
        (legality.GetProperty("faults").GetArrayLength(), legality.GetProperty("toLivingOn").GetArrayLength()).Should().Be((0, 0));
    }

    [Fact]
    public async Task A_deal_without_its_location_is_incorrect_and_therefore_inactive()
    {
        var deal = await office.TakenDealAsync();
        await office.CommandAsync(Manager, "EditDeal", new { deal, location = "" });
        var legality = (await ViewAsync(deal)).GetProperty("legality");
        (legality.GetProperty("correct").GetBoolean(), legality.GetProperty("active").GetBoolean()).Should().Be((false, false));
        var fault = legality.GetProperty("faults")[0];
        (fault.GetProperty("code").GetString(), fault.GetProperty("rule").GetString(), fault.GetProperty("cure").GetString()).Should().Be(("noLocation", "B 33", "EditDeal"));
    }

    [Fact]
    public async Task The_list_tells_until_when_a_deal_lives()
    {
        var deal = await office.TakenDealAsync();
        var row = (await office.ReadAsync(Manager, $"deals?search={deal}")).Ok().Body.GetProperty("items").EnumerateArray().Single(d => d.GetProperty("number").GetInt32() == deal);
        row.GetProperty("lapsesAt").GetDateTimeOffset().Should().Be(Office.Noon.AddMonths(2));
        (await ListAsync("lapsed=true&pageSize=200")).Should().NotContain(deal);
    }

    [Theory]
    [InlineData("paid", "MarkInvoicePaid")]
    [InlineData("won", "WinDeal")]
    [InlineData("lost", "LoseDeal")]
    public async Task A_stage_with_an_act_of_its_own_names_it_as_the_cure(string stage, string command)
    {
        var answer = await office.CommandAsync(Manager, "MoveDeal", new { deal = (await office.InvoicedDealAsync()).Deal, stage });
        answer.Body.GetProperty("obstacles").EnumerateArray().Last().GetProperty("cure").GetString().Should().Be(command);
    }

    [Fact]
    public async Task Taking_moves_the_tasks_deadline_to_the_planned_end()
    {
        var deal = await office.AssignedDealAsync();
        (await TaskAsync(deal)).DueAt.Should().Be(Office.Noon.AddMinutes(10));
        await office.CommandAsync(Manager, "TakeDeal", new { deal });
        (await ViewAsync(deal)).GetProperty("endsOn").GetString().Should().Be("2026-11-30", "ten days on, every day is a working one");
        (await TaskAsync(deal)).DueAt.Should().Be(new DateTimeOffset(2026, 12, 1, 0, 0, 0, TimeSpan.FromHours(3)));
    }

    [Fact]
    public async Task The_task_goes_with_the_deal_to_another_manager()
    {
        var deal = await office.TakenDealAsync();
        await office.CommandAsync(Head, "AssignDeal", new { deal, manager = Manager2.Email });
        (await TaskAsync(deal)).AssigneeId.Should().Be(await office.IdOfAsync(Manager2));
    }

    [Fact]
    public async Task The_contact_is_bound_to_the_company_before_the_deal_is()
    {
        var (deal, before) = (await office.PricedDealAsync(), await office.HeadAsync());
        await office.CommandAsync(Manager, "LinkCompany", new { deal, company = A.Customer });
        (await office.HappenedAsync(before)).Select(EventJson.NameOf).Should().Equal("contact.joinedCompany", "deal.companyLinked");
        (await ViewAsync(deal)).GetProperty("company").GetProperty("number").GetInt32().Should().Be(A.Customer);
    }

    [Fact]
    public async Task A_supplier_or_our_own_company_is_not_bound_as_the_client()
    {
        var (deal, before) = (await office.PricedDealAsync(), await office.HeadAsync());
        (await office.CommandAsync(Manager, "LinkCompany", new { deal, company = A.Supplier })).Brief.Should().Be("422 onlySupplier B 39");
        (await office.CommandAsync(Manager, "LinkCompany", new { deal, company = A.OwnCompany })).Brief.Should().Be("422 ownCompany B 39");
        (await office.HeadAsync()).Should().Be(before);
        (await office.CommandAsync(Head, "SetCompanyProfile", new { company = A.Supplier, kind = "both", sphere = "Партнеры" })).Brief.Should().Be("200");
        (await office.CommandAsync(Manager, "LinkCompany", new { deal, company = A.Supplier })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task A_loss_is_analysed_at_length_and_its_invoices_keep_the_analysis()
    {
        var (deal, invoice) = await office.InvoicedDealAsync();
        (await office.CommandAsync(Manager, "LoseDeal", new { deal, reason = "price", analysis = new string('я', 4001) })).Brief.Should().Be("422 analysis");
        (await office.CommandAsync(Manager, "LoseDeal", new { deal, reason = "price", analysis = new string('я', 4000) })).Brief.Should().Be("200");
        (await office.InvoiceAsync(invoice)).UnpaidReason.Should().HaveLength(4000);
    }

    [Fact]
    public async Task A_lost_deal_gives_up_its_open_invoices_and_its_work()
    {
        var (deal, invoice) = await office.InvoicedDealAsync();
        await office.ConfirmedAsync(invoice, 1500);
        var before = await office.HeadAsync();
        await office.CommandAsync(Manager, "LoseDeal", new { deal, reason = "price", analysis = "У соседей дешевле" });
        (await office.HappenedAsync(before)).Select(EventJson.NameOf).Should().BeEquivalentTo("deal.lost", "invoice.unpaid", "advance.made", "task.cancelled");
        (await office.InvoiceAsync(invoice)).Status.Should().Be(InvoiceStatus.Unpaid);
        (await TaskAsync(deal)).State.Should().Be(TaskState.Cancelled);
    }

    [Fact]
    public async Task The_list_is_searched_by_number_title_client_and_company_and_filtered()
    {
        var deal = await office.LinkedDealAsync();
        foreach (var text in new[] { $"{deal}", "актюбинск" })
            (await ListAsync($"search={Uri.EscapeDataString(text)}&pageSize=200")).Should().Contain(deal, text);
        (await ListAsync("stage=priced&open=true&mine=true&pageSize=200")).Should().Contain(deal);
        (await ListAsync("stage=won&pageSize=200")).Should().NotContain(deal);
        (await ListAsync("open=false&pageSize=200")).Should().NotContain(deal);
        (await ListAsync("pageSize=1")).Should().HaveCount(1);
    }

    [Fact]
    public async Task A_call_on_a_contact_or_an_invoice_is_kept_in_its_timeline()
    {
        var (contact, (_, invoice)) = (await office.ContactAsync(), await office.InvoicedDealAsync());
        (await office.CommandAsync(Manager, "LogCall", new { contact, direction = "out", answered = false })).Brief.Should().Be("200");
        (await office.CommandAsync(Manager, "LogMessage", new { contact, direction = "out", channel = "sms", text = "Перезвоните" })).Brief.Should().Be("200");
        (await office.CommandAsync(Manager, "AddComment", new { subject = new { kind = "company", number = A.Customer }, discussed = A.Discussed, agreed = A.Agreed })).Brief.Should().Be("200");
        (await office.CommandAsync(Manager, "AddNote", new { subject = new { kind = "invoice", number = invoice }, text = "НД" })).Ok().Text.Should().Be(invoice);
        (await office.CommandAsync(Manager, "AddNote", new { subject = new { kind = "rocket", number = 1 }, text = "НД" })).Brief.Should().Be("422 subject.kind");
    }

    private async Task<JsonElement> ViewAsync(int deal) => (await office.ReadAsync(Manager, $"deals/{deal}")).Ok().Body;

    private async Task<IEnumerable<int>> ListAsync(string query) =>
        (await office.ReadAsync(Manager, $"deals?{query}")).Ok().Body.GetProperty("items").EnumerateArray().Select(d => d.GetProperty("number").GetInt32()).ToList();

    private async Task<OfficeTask> TaskAsync(int deal)
    {
        await using var db = office.Read();
        return await db.Tasks.SingleAsync(t => t.DealNumber == deal && t.IsAutomatic);
    }
}

public sealed class DealApiOnSqlite(SqliteOffice office) : DealApiTests(office), IClassFixture<SqliteOffice>;

public sealed class DealApiOnPostgres(PostgresOffice office) : DealApiTests(office), IClassFixture<PostgresOffice>;
