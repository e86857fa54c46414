using System.Globalization;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Payments;

/// <summary>The «Оплата» channel by the API (B 56, D12, D13, D22).</summary>
public abstract class PaymentApiTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task A_notice_waits_beside_its_invoice_until_it_is_decided()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        var payment = await office.NoticeAsync(invoice);
        (await ListAsync("waiting")).Should().Contain(payment);
        await office.CommandAsync(Accountant, "ConfirmPayment", new { payment });
        (await ListAsync("waiting")).Should().NotContain(payment);
        (await ListAsync("confirmed")).Should().Contain(payment);
        var row = (await office.ReadAsync(Accountant, "payments?state=confirmed&pageSize=1")).Body.GetProperty("items")[0];
        (row.GetProperty("invoice").GetString(), row.GetProperty("payerInn").GetString(), row.GetProperty("buyerInn").GetString(), row.GetProperty("invoiceConfirmed").GetDecimal())
            .Should().Be((invoice, A.CustomerInn, A.CustomerInn, 4000m));
        (row.GetProperty("postedBy").GetString(), row.GetProperty("decidedBy").GetString()).Should().Be((Director.Name, Accountant.Name));
    }

    [Fact]
    public async Task A_rejected_notice_frees_the_lines_of_its_invoice()
    {
        var invoice = await office.InvoiceAsync();
        var payment = await office.NoticeAsync(invoice);
        (await office.CommandAsync(Manager, "SetInvoiceLines", new { invoice, lines = A.Goods[..1] })).Brief.Should().Be("422 moneyAnnounced B 50");
        (await office.CommandAsync(Accountant, "RejectPayment", new { payment, reason = "Чужой ИНН" })).Brief.Should().Be("200");
        (await ListAsync("rejected")).Should().Contain(payment);
        (await office.CommandAsync(Manager, "SetInvoiceLines", new { invoice, lines = A.Goods[..1] })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task Four_eyes_hold_whatever_the_role_the_poster_has_by_now()
    {
        var payment = (await office.CommandAsync(Accountant2, "PostPaymentNotice", new { invoice = await office.InvoiceAsync(), amount = 4000, paidOn = A.Today(office) })).Number;
        (await office.CommandAsync(Accountant2, "ConfirmPayment", new { payment })).Brief.Should().Be("422 fourEyes B 56");
        foreach (var role in new[] { "director", "accountant" }) (await office.CommandAsync(Admin, "ChangeUserRole", new { user = Accountant2.Email, role })).Ok();
        (await office.CommandAsync(Accountant2, "ConfirmPayment", new { payment })).Brief.Should().Be("422 fourEyes B 56");
        (await office.CommandAsync(Accountant, "ConfirmPayment", new { payment })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task More_money_than_invoiced_is_an_advance_of_the_payer()
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        var before = await office.HeadAsync();
        await office.ConfirmedAsync(invoice, 4000.01m);
        var made = (await office.HappenedAsync(before)).OfType<AdvanceMade>().Should().ContainSingle().Which;
        made.Amount.Should().Be(A.Rubles(0.01m));
        await using var db = office.Read();
        (await db.Advances.SingleAsync(a => a.Number == made.Number)).PayerId.Should().Be((await db.Companies.SingleAsync(c => c.Number == A.Customer)).Id);
    }

    [Fact]
    public async Task Cash_is_announced_and_confirmed_by_two_accountants()
    {
        var deal = await office.PricedDealAsync();
        var invoice = (await office.CommandAsync(Manager, "IssueInvoice", new { deal, deliveryAddress = A.Address, cash = true })).Text;
        (await office.CommandAsync(Manager, "SendInvoice", new { invoice, channel = "print" })).Ok();
        (await office.CommandAsync(Manager, "MoveDeal", new { deal, stage = "invoiced" })).Brief.Should().Be("200", "a cash invoice needs no company");
        (await office.CommandAsync(Director, "PostPaymentNotice", new { invoice, amount = 4000, paidOn = A.Today(office) })).Brief.Should().Be("422 cashByAccounting B 40");
        var payment = (await office.CommandAsync(Accountant, "PostPaymentNotice", new { invoice, amount = 4000, paidOn = A.Today(office) })).Ok().Number;
        (await office.CommandAsync(Accountant2, "ConfirmPayment", new { payment })).Brief.Should().Be("200");
        await office.ActualPartiesAsync(invoice);
        (await office.CommandAsync(Manager, "MarkInvoicePaid", new { invoice })).Brief.Should().Be("200");
    }

    [Fact]
    public async Task The_channel_is_for_its_members()
    {
        foreach (var person in new[] { Operator, Logistics, Admin }) (await office.ReadAsync(person, "payments")).Brief.Should().Be("403", person.Email);
        foreach (var person in new[] { Manager, Head, Accountant, Director }) (await office.ReadAsync(person, "payments")).Brief.Should().Be("200", person.Email);
    }

    [Theory]
    [InlineData("0", "422 amount")]
    [InlineData("-5", "422 amount")]
    [InlineData("1000000000.01", "422 amount")]
    [InlineData("0.001", "422 amount")]
    [InlineData("0.01", "200")]
    public async Task An_amount_is_above_zero_and_to_the_kopeck(string amount, string brief) =>
        (await office.CommandAsync(Director, "PostPaymentNotice", new { invoice = await office.InvoiceAsync(), amount = decimal.Parse(amount, CultureInfo.InvariantCulture), paidOn = A.Today(office) }))
            .Brief.Should().Be(brief);

    private async Task<IEnumerable<int>> ListAsync(string state) =>
        (await office.ReadAsync(Accountant, $"payments?state={state}&pageSize=200")).Ok().Body.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("number").GetInt32()).ToList();
}

public sealed class PaymentApiOnSqlite(SqliteOffice office) : PaymentApiTests(office), IClassFixture<SqliteOffice>;

public sealed class PaymentApiOnPostgres(PostgresOffice office) : PaymentApiTests(office), IClassFixture<PostgresOffice>;
