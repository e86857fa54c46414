using System.Globalization;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Api;

/// <summary>Fifty at once, twenty times: exactly one wins, and the others learn who it was and when.</summary>
public abstract class RaceTests(SharedOffice shared)
{
    private static readonly int Rounds = Scale.Of("CRM_RACES", 20);
    private const int Runners = 50;
    private readonly Office office = shared.Office;

    [Fact]
    public async Task Two_managers_take_one_deal_at_once()
    {
        for (var round = 0; round < Rounds; round++)
        {
            var deal = await office.DealForAllAsync();
            var (winner, happened) = await RaceAsync("TakeDeal", new { deal }, Manager, Manager2);
            happened.OfType<DealTaken>().Should().ContainSingle();
            (await office.DealAsync(deal)).ManagerId.Should().Be(await office.IdOfAsync(winner));
        }
    }

    [Fact]
    public async Task Two_accountants_confirm_one_payment_at_once()
    {
        var invoice = await office.InvoiceAsync();
        for (var round = 1; round <= Rounds; round++)
        {
            var payment = await office.NoticeAsync(invoice, 10);
            var (_, happened) = await RaceAsync("ConfirmPayment", new { payment }, Accountant, Accountant2);
            happened.OfType<PaymentConfirmed>().Should().ContainSingle().Which.Confirmed.Should().Be(A.Rubles(10 * round));
        }
    }

    [Fact]
    public async Task One_confirms_while_the_other_rejects()
    {
        var payment = await office.NoticeAsync(await office.InvoiceAsync());
        var before = await office.HeadAsync();
        var answers = await Task.WhenAll(
            office.CommandAsync(Accountant, "ConfirmPayment", new { payment }),
            office.CommandAsync(Accountant2, "RejectPayment", new { payment, reason = "Чужой ИНН" }));
        answers.Select(a => (int)a.Status).Should().BeEquivalentTo([200, 409]);
        (await office.HappenedAsync(before)).Where(e => e is PaymentConfirmed or PaymentRejected).Should().ContainSingle();
    }

    [Fact]
    public async Task Invoices_issued_at_once_leave_no_gap_in_their_numbers()
    {
        var deals = new List<int>();
        for (var i = 0; i < 10; i++) deals.Add(await office.LinkedDealAsync());
        var answers = await Task.WhenAll(deals.Select(deal => office.CommandAsync(Manager, "IssueInvoice", new { deal, deliveryAddress = A.Address })));
        var numbers = answers.Select(a => int.Parse(a.Ok().Text.Split('/')[1], CultureInfo.InvariantCulture)).Order().ToList();
        numbers.Should().Equal(Enumerable.Range(numbers[0], 10));
    }

    private async Task<(DemoPerson Winner, IReadOnlyList<DomainEvent> Happened)> RaceAsync(string command, object fields, DemoPerson one, DemoPerson other)
    {
        var before = await office.HeadAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, Runners).Select(async i =>
        {
            var who = i % 2 == 0 ? one : other;
            return (Who: who, Answer: await office.CommandAsync(who, command, fields));
        }));
        var winner = answers.Should().ContainSingle(a => a.Answer.Brief == "200").Which.Who;
        answers.Where(a => a.Answer.Brief != "200").Should().OnlyContain(a => a.Answer.Brief == $"409 by {winner.Email}" && a.Answer.Body.GetProperty("at").GetDateTimeOffset() == Office.Noon);
        return (winner, await office.HappenedAsync(before));
    }
}

public sealed class RaceOnSqlite(SqliteOffice office) : RaceTests(office), IClassFixture<SqliteOffice>;

public sealed class RaceOnPostgres(PostgresOffice office) : RaceTests(office), IClassFixture<PostgresOffice>;
