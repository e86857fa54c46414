using System.Globalization;
using System.Text.Json;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Invoices;

/// <summary>Invoices, their numbers and their money by the API.</summary>
public abstract class InvoiceApiTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task Without_a_company_the_invoice_is_issued_with_a_warning_and_the_way_to_the_cure()
    {
        var deal = await office.PricedDealAsync();
        var answer = (await office.CommandAsync(Manager, "IssueInvoice", new { deal, deliveryAddress = A.Address, cash = true })).Ok();
        answer.Warnings.Should().Equal("noCompany B 40");
        answer.Body.GetProperty("warnings")[0].GetProperty("link").GetString().Should().Be($"/deals/{deal}");
    }

    [Fact]
    public async Task Money_of_an_invoice_without_a_company_is_announced_by_accounting()
    {
        var invoice = await office.InvoiceOfAsync(await office.PricedDealAsync());
        (await office.CommandAsync(Director, "PostPaymentNotice", new { invoice, amount = 4000, paidOn = A.Today(office) })).Brief.Should().Be("422 cashByAccounting B 40");
        (await office.CommandAsync(Accountant, "PostPaymentNotice", new { invoice, amount = 4000, paidOn = A.Today(office) })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task An_advance_from_a_deal_that_one_does_not_see_is_not_shown()
    {
        await using var own = await Office.OpenAsync(shared.Office.Engine);
        var (_, next) = await own.AdvanceAsync();
        var invoice = await OfTheOtherManagerAsync(own);
        Advances(await ViewAsync(own, next)).Should().ContainSingle();
        Advances(await ViewAsync(own, invoice, Manager2)).Should().BeEmpty("the payer is the same, the deal is not");
        Advances(await ViewAsync(own, invoice, Accountant)).Should().ContainSingle("accounting allocates it");
    }

    [Fact]
    public async Task A_customer_is_no_carrier_and_an_unknown_company_is_named()
    {
        var deal = await office.LinkedDealAsync();
        (await office.CommandAsync(Manager, "IssueInvoice", new { deal, deliveryAddress = A.Address, carrier = A.Customer, supplier = 999999 })).Brief.Should().Be("422 supplier");
        (await office.CommandAsync(Manager, "IssueInvoice", new { deal, deliveryAddress = A.Address, carrier = A.Customer })).Brief.Should().Be("422 carrier");
        (await office.CommandAsync(Manager, "IssueInvoice", new { deal, deliveryAddress = A.Address, carrier = A.Supplier, supplier = A.OwnCompany })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task The_mark_leads_the_deal_through_its_open_gates_as_events_of_their_own()
    {
        var deal = await office.LinkedDealAsync();
        var invoice = await office.SentInvoiceAsync(deal);
        await office.ConfirmedAsync(invoice);
        await office.ActualPartiesAsync(invoice);
        var before = await office.HeadAsync();
        (await office.CommandAsync(Manager, "MarkInvoicePaid", new { invoice })).Ok();
        (await office.HappenedAsync(before)).Select(EventJson.NameOf).Should().Equal("invoice.paid", "deal.moved", "deal.moved");
        (await office.HappenedAsync(before)).OfType<DealMoved>().Select(m => m.To).Should().Equal(Stage.Invoiced, Stage.Paid);
    }

    [Fact]
    public async Task The_mark_is_shut_while_a_gate_before_it_is()
    {
        var deal = await office.LinkedDealAsync();
        var invoice = await office.InvoiceOfAsync(deal);
        await office.ConfirmedAsync(invoice);
        await office.ActualPartiesAsync(invoice);
        (await office.CommandAsync(Manager, "MarkInvoicePaid", new { invoice })).Brief.Should().Be("422 notSent B 54");
        (await office.InvoiceAsync(invoice)).Status.Should().Be(InvoiceStatus.New);
    }

    [Fact]
    public async Task With_several_invoices_the_deal_is_paid_with_the_last()
    {
        var (deal, first) = await office.PayableDealAsync();
        var second = await office.SentInvoiceAsync(deal);
        await office.ConfirmedAsync(second);
        await office.ActualPartiesAsync(second);
        (await office.CommandAsync(Manager, "MarkInvoicePaid", new { invoice = first })).Ok();
        (await office.DealAsync(deal)).Stage.Should().Be(Stage.Invoiced);
        (await office.CommandAsync(Manager, "MarkInvoicePaid", new { invoice = second })).Ok();
        (await office.DealAsync(deal)).Stage.Should().Be(Stage.Paid);
    }

    [Fact]
    public async Task Money_of_an_invoice_given_up_pays_for_the_next_one()
    {
        await using var own = await Office.OpenAsync(shared.Office.Engine);
        var (deal, invoice) = await own.InvoicedDealAsync();
        await own.ConfirmedAsync(invoice, 4500);
        await own.DoAsync(Manager, new MarkInvoiceUnpaid(invoice, "Другие блоки"));
        var next = await own.SentInvoiceAsync(deal);
        var advances = (await ViewAsync(own, next)).GetProperty("advances").EnumerateArray().Select(a => (Number: a.GetProperty("number").GetInt32(), Left: a.GetProperty("left").GetDecimal())).ToList();
        advances.Select(a => a.Left).Should().BeEquivalentTo([500m, 4000m]);
        foreach (var advance in advances.OrderBy(a => a.Left)) await own.CommandAsync(Accountant, "AllocateAdvance", new { advance = advance.Number, invoice = next });
        (await ViewAsync(own, next)).GetProperty("confirmed").GetDecimal().Should().Be(4000m);
        (await ViewAsync(own, next)).GetProperty("advances").EnumerateArray().Select(a => a.GetProperty("left").GetDecimal()).Should().Equal(500m);
        await own.ActualPartiesAsync(next);
        (await own.CommandAsync(Manager, "MarkInvoicePaid", new { invoice = next })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task Less_money_says_how_much_is_missing()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        await office.ConfirmedAsync(invoice, 2000);
        await office.ActualPartiesAsync(invoice);
        using var client = await office.ApiAsync(Manager);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var answer = await client.CommandAsync("MarkInvoicePaid", new { invoice });
        answer.Brief.Should().Be("422 moneyDiffers B 50");
        answer.Body.GetProperty("obstacles")[0].GetProperty("text").GetString().Should().Be("Confirmed 2,000.00\u00a0₽ of 4,000.00\u00a0₽, 2,000.00\u00a0₽ is missing");
    }

    [Fact]
    public async Task A_paid_invoice_that_goes_back_takes_the_deal_with_it()
    {
        var (deal, invoice) = await office.PaidDealAsync();
        (await office.CommandAsync(Manager, "MarkInvoiceUnpaid", new { invoice, reason = "Ошибка" })).Brief.Should().Be("403");
        (await office.CommandAsync(Accountant, "MarkInvoiceUnpaid", new { invoice, reason = "Банк отозвал" })).Brief.Should().Be("200");
        (await office.DealAsync(deal)).Stage.Should().Be(Stage.Priced);
        (await office.CommandAsync(Manager, "MarkInvoicePaid", new { invoice })).Brief.Should().StartWith("422 invoiceNotNew B 50");
    }

    [Fact]
    public async Task A_refused_invoice_leaves_no_gap_in_the_numbers()
    {
        var deal = await office.LinkedDealAsync();
        var first = Ordinal(await office.InvoiceOfAsync(deal));
        (await office.CommandAsync(Manager, "IssueInvoice", new { deal, deliveryAddress = "" })).Brief.Should().Be("422 deliveryAddress");
        Ordinal(await office.InvoiceOfAsync(deal)).Should().Be(first + 1);
    }

    [Fact]
    public async Task Each_year_begins_at_its_first_number()
    {
        await using var own = await Office.OpenAsync(shared.Office.Engine);
        (await own.CommandAsync(Admin, "SetFirstInvoiceNumber", new { number = 943 })).Ok();
        var deal = await own.LinkedDealAsync();
        (await own.InvoiceOfAsync(deal)).Should().Be("2026/943");
        (await own.CommandAsync(Admin, "SetFirstInvoiceNumber", new { number = 7 })).Ok();
        (await own.InvoiceOfAsync(deal)).Should().Be("2026/944", "a year that has begun goes on");
        own.Time.Advance(new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.FromHours(3)) - Office.Noon);
        (await own.InvoiceOfAsync(deal)).Should().Be("2027/7");
    }

    [Fact]
    public async Task The_list_is_filtered_by_status_and_searched()
    {
        var (deal, invoice) = await office.PaidDealAsync();
        (await ListAsync("status=paid&pageSize=200")).Should().Contain(invoice);
        (await ListAsync("status=new&pageSize=200")).Should().NotContain(invoice);
        (await ListAsync($"search={Uri.EscapeDataString("актюбинск")}&pageSize=200")).Should().Contain(invoice);
        (await ListAsync($"search={deal}&pageSize=200")).Should().Contain(invoice);
        (await office.ReadAsync(Manager2, "invoices")).Ok().Body.GetProperty("total").GetInt32().Should().Be(0, "they are all the first manager's");
    }

    [Fact]
    public async Task An_invoice_is_told_with_its_parties_money_and_papers()
    {
        var view = await ViewAsync(office, (await office.ShippingDealAsync()).Invoice);
        (view.GetProperty("status").GetString(), view.GetProperty("total").GetDecimal(), view.GetProperty("vat").GetDecimal(), view.GetProperty("partiesActual").GetBoolean())
            .Should().Be(("paid", 4000m, 721.31m, true));
        view.GetProperty("buyer").GetProperty("inn").GetString().Should().Be(A.CustomerInn);
        view.GetProperty("payments")[0].GetProperty("state").GetString().Should().Be("confirmed");
        view.GetProperty("document").GetProperty("returnedForm").GetString().Should().Be("original");
        view.GetProperty("toShipping").GetArrayLength().Should().Be(0);
        view.GetProperty("toEditing")[0].GetProperty("rule").GetString().Should().Be("B 50");
    }

    private static async Task<JsonElement> ViewAsync(Office office, string invoice, DemoPerson? who = null) => (await office.ReadAsync(who ?? Manager, $"invoices/{invoice.Replace('/', '-')}")).Ok().Body;

    private static List<JsonElement> Advances(JsonElement view) => [.. view.GetProperty("advances").EnumerateArray()];

    /// <summary>A deal of the second manager with the same customer.</summary>
    private static async Task<string> OfTheOtherManagerAsync(Office office)
    {
        var deal = await office.DealAsync();
        await office.DoAsync(Operator, new AssignDeal(deal, Manager2.Email));
        await office.DoAsync(Manager2, new SetDealLines(deal, A.Goods));
        await office.DoAsync(Manager2, new LinkCompany(deal, A.Customer));
        return (string)(await office.DoAsync(Manager2, new IssueInvoice(deal, A.Address))).Number;
    }

    private async Task<IEnumerable<string?>> ListAsync(string query) =>
        (await office.ReadAsync(Accountant, $"invoices?{query}")).Ok().Body.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("number").GetString()).ToList();

    private static int Ordinal(string number) => int.Parse(number.Split('/')[1], CultureInfo.InvariantCulture);
}

public sealed class InvoiceApiOnSqlite(SqliteOffice office) : InvoiceApiTests(office), IClassFixture<SqliteOffice>;

public sealed class InvoiceApiOnPostgres(PostgresOffice office) : InvoiceApiTests(office), IClassFixture<PostgresOffice>;
