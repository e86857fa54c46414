using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Tests.Data;

/// <summary>What the database itself refuses, whoever asks and with whatever SQL.</summary>
public sealed class FinalRowsTests(FinalRowsTests.History history) : IClassFixture<FinalRowsTests.History>
{
    /// <summary>An office in which everything has happened that can be final: a waiting and a confirmed payment, invoices of each status, a won and a lost deal.</summary>
    public sealed class History : IAsyncLifetime
    {
        public OfficeFile File { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await using var office = await Office.OpenAsync();
            await office.WonDealAsync();
            await office.LostDealAsync();
            await office.PaidDealAsync();
            await office.AdvanceAsync();
            await office.NoticeAsync(await office.InvoiceAsync());
            await office.DoAsync(DemoPeople.Manager, new IssueInvoice(await office.LinkedDealAsync(), A.Address));
            File = await OfficeFile.OfAsync(office.DatabasePath);
        }

        public async Task DisposeAsync() => await File.DisposeAsync();
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "UPDATE log SET Data = '{}' WHERE Sequence = 5", "the log only grows" },
        { "UPDATE log SET Hash = Hash", "the log only grows" },
        { "DELETE FROM log WHERE Sequence = 5", "the log only grows" },
        { "INSERT OR REPLACE INTO log SELECT * FROM log WHERE Sequence = 5", "the log only grows" },
        { "UPDATE log_texts SET Text = '{}'", "a text of the log is erased or stays" },
        { "DELETE FROM payments", "a payment stays" },
        { "INSERT OR REPLACE INTO payments SELECT * FROM payments", "a payment stays" },
        { "UPDATE payments SET Amount = Amount + 1 WHERE State = 'Waiting'", "a payment stays as it was announced" },
        { "UPDATE payments SET PayerInn = '7806210729'", "a payment stays as it was announced" },
        { "UPDATE payments SET PaidOn = '2026-01-01'", "a payment stays as it was announced" },
        { "UPDATE payments SET PostedBy = DecidedBy WHERE State = 'Confirmed'", "a payment stays as it was announced" },
        { "UPDATE payments SET State = 'Waiting' WHERE State = 'Confirmed'", "a payment is decided once" },
        { "UPDATE payments SET State = 'Rejected', Reason = 'x' WHERE State = 'Confirmed'", "a payment is decided once" },
        { "UPDATE payments SET DecidedBy = PostedBy WHERE State = 'Confirmed'", "a payment is decided once" },
        { "DELETE FROM invoices WHERE Status = 'New'", "an invoice stays" },
        { "INSERT OR REPLACE INTO invoices SELECT * FROM invoices", "an invoice stays" },
        { "UPDATE invoices SET Number = '2026/99' WHERE Number = '2026/1'", "an invoice stays as it was issued" },
        { "UPDATE invoices SET CompanyId = SellerId", "an invoice stays as it was issued" },
        { "UPDATE invoices SET IsCash = 1", "an invoice stays as it was issued" },
        { "UPDATE invoices SET IssuedOn = '2026-01-01'", "an invoice stays as it was issued" },
        { "UPDATE invoices SET Status = 'New' WHERE Status = 'Paid'", "there is no way back to new (B 50)" },
        { "UPDATE invoices SET Status = 'New' WHERE Status = 'Unpaid'", "B 50" },
        { "UPDATE invoices SET Status = 'Paid' WHERE Status = 'Unpaid'", "a final status stays (B 50)" },
        { "UPDATE invoices SET Status = 'Unpaid' WHERE Status = 'PaidAndShipped'", "a final status stays (B 50)" },
        { "UPDATE invoices SET Confirmed = 0 WHERE Status = 'PaidAndShipped'", "a final status stays (B 50)" },
        { "UPDATE invoices SET CarrierId = SupplierId WHERE Status = 'PaidAndShipped'", "a final status stays (B 50)" },
        { "UPDATE invoices SET Confirmed = Confirmed - 1 WHERE Status = 'Paid'", "the money of a paid invoice stays (B 57)" },
        { "UPDATE invoices SET Lines = '[]' WHERE Status = 'Paid'", "only a new invoice is edited (B 50)" },
        { "UPDATE invoices SET Total = 1 WHERE Status = 'New' AND SentAt IS NOT NULL", "only a new invoice is edited (B 50)" },
        { "UPDATE invoices SET Vat = 0 WHERE Status = 'New' AND Announced > 0", "only a new invoice is edited (B 50)" },
        { "DELETE FROM advances", "an advance stays" },
        { "UPDATE advances SET Amount = Amount + 1", "an advance stays as it was made" },
        { "UPDATE advances SET PayerId = DealId", "an advance stays as it was made" },
        { "UPDATE advances SET \"Left\" = \"Left\" + 1", "an advance only gets less" },
        { "DELETE FROM transfer_documents", "a document stays" },
        { "UPDATE transfer_documents SET Number = 'УТ-0'", "a document stays as it was issued" },
        { "UPDATE transfer_documents SET IssuedOn = '2026-01-01'", "a document stays as it was issued" },
        { "UPDATE transfer_documents SET ReturnedOn = NULL", "a document is returned once" },
        { "DELETE FROM deals", "a deal stays" },
        { "UPDATE deals SET Stage = 'Shipping' WHERE Stage = 'Won'", "a final stage stays (B 59, B 60)" },
        { "UPDATE deals SET Stage = 'Won' WHERE Stage = 'Lost'", "a final stage stays (B 59, B 60)" },
    };

    public static TheoryData<string> Taken =>
    [
        "UPDATE payments SET State = 'Confirmed', DecidedBy = PostedBy WHERE State = 'Waiting'",
        "UPDATE invoices SET Total = Total WHERE Status = 'New' AND SentAt IS NULL AND Announced = 0",
        "UPDATE invoices SET CarrierId = SellerId WHERE Status = 'Paid'",
        "UPDATE advances SET \"Left\" = 0",
        "UPDATE deals SET Stage = 'Lost' WHERE Stage = 'Priced'",
        "DELETE FROM log_texts WHERE Sequence = 5",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_final_row_is_not_changed_by_plain_SQL(string sql, string why) =>
        (await history.File.Invoking(f => f.SqlAsync(sql)).Should().ThrowAsync<SqliteException>()).Which.Message.Should().Contain(why);

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task What_is_not_final_yet_may_change(string sql) => await history.File.Invoking(f => f.SqlAsync($"BEGIN; {sql}; ROLLBACK")).Should().NotThrowAsync();

    [Fact]
    public async Task Every_trigger_of_the_list_is_there_and_is_tried()
    {
        await using var db = history.File.Read();
        var triggers = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync();
        triggers.Should().HaveCount(FinalRows.Sqlite.Count());
        foreach (var trigger in triggers) Refused.Select(r => (string)r[1]).Should().Contain(why => trigger.Contains(why), trigger);
    }
}
