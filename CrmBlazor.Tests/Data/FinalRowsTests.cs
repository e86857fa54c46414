using System.Text.RegularExpressions;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmBlazor.Tests.Data;

/// <summary>What the database itself refuses, whoever asks and with whatever SQL.</summary>
public sealed partial class FinalRowsTests(FinalRowsTests.History history) : IClassFixture<FinalRowsTests.History>
{
    /// <summary>An office in which everything has happened that can be final: a waiting and a confirmed payment, invoices of each status, a won and a lost deal, a document that is requested.</summary>
    public sealed class History : IAsyncLifetime
    {
        public OfficeFile File { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            await using var office = await Office.OpenAsync();
            await office.WonDealAsync();
            await office.LostDealAsync();
            await office.PaidDealAsync();
            await office.RequestedDocumentAsync();
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
        { "INSERT OR REPLACE INTO log_texts SELECT * FROM log_texts", "a text of the log is erased or stays" },
        { "DELETE FROM payments", "a payment stays" },
        { "INSERT OR REPLACE INTO payments SELECT * FROM payments", "a payment stays" },
        { "UPDATE payments SET Amount = Amount + 1 WHERE State = 'Waiting'", "a payment stays as it was announced" },
        { "UPDATE payments SET PayerInn = '7806210729'", "a payment stays as it was announced" },
        { "UPDATE payments SET PaidOn = '2026-01-01'", "a payment stays as it was announced" },
        { "UPDATE payments SET Text = 'x' WHERE State = 'Confirmed'", "a payment stays as it was announced" },
        { "UPDATE payments SET Version = Version + 1 WHERE State = 'Confirmed'", "a payment is decided once" },
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
        { "UPDATE invoices SET DueOn = '2026-01-01'", "an invoice stays as it was issued" },
        { "UPDATE invoices SET DeliveryAddress = 'x', Subject = 'x'", "an invoice stays as it was issued" },
        { "UPDATE OR REPLACE invoices SET Ordinal = 1 WHERE Ordinal = 2", "an invoice stays as it was issued" },
        { "UPDATE invoices SET Status = 'New' WHERE Status = 'Paid'", "there is no way back to new (B 50)" },
        { "UPDATE invoices SET Status = 'New' WHERE Status = 'Unpaid'", "B 50" },
        { "UPDATE invoices SET Status = 'Paid' WHERE Status = 'Unpaid'", "a final status stays (B 50)" },
        { "UPDATE invoices SET Status = 'Unpaid' WHERE Status = 'PaidAndShipped'", "a final status stays (B 50)" },
        { "UPDATE invoices SET Confirmed = 0 WHERE Status = 'PaidAndShipped'", "a final status stays (B 50)" },
        { "UPDATE invoices SET CarrierId = SupplierId WHERE Status = 'PaidAndShipped'", "a final status stays (B 50)" },
        { "UPDATE invoices SET PartiesActualBy = SentBy WHERE Status = 'PaidAndShipped'", "a final status stays (B 50)" },
        { "UPDATE invoices SET UnpaidReason = 'x' WHERE Status = 'Unpaid'", "(B 50)" },
        { "UPDATE invoices SET SentTo = 'x' WHERE Status = 'Unpaid'", "an unpaid invoice is not sent (B 50)" },
        { "UPDATE invoices SET ShippedAt = 0 WHERE Status = 'Paid'", "a mark comes with its status (B 50)" },
        { "UPDATE invoices SET Confirmed = Confirmed - 1 WHERE Status = 'Paid'", "the money of a paid invoice stays (B 57)" },
        { "UPDATE invoices SET PaidAt = 0 WHERE Status = 'Paid'", "an invoice is paid once (B 57)" },
        { "UPDATE invoices SET PaidBy = IssuedBy, Status = 'Unpaid' WHERE Status = 'Paid'", "an invoice is paid once (B 57)" },
        { "UPDATE invoices SET CarrierId = SellerId WHERE Status = 'Paid' AND DocumentRequestedAt IS NOT NULL", "the parties stay once the transfer document is requested (B 50)" },
        { "UPDATE invoices SET DocumentRequestedAt = NULL WHERE Status = 'Paid' AND DocumentRequestedAt IS NOT NULL", "the parties stay once the transfer document is requested (B 50)" },
        { "UPDATE invoices SET Lines = '[]' WHERE Status = 'Paid'", "only a new invoice is edited (B 50)" },
        { "UPDATE invoices SET Total = 1 WHERE Status = 'New' AND SentAt IS NOT NULL", "only a new invoice is edited (B 50)" },
        { "UPDATE invoices SET Vat = 0 WHERE Status = 'New' AND Announced > 0", "only a new invoice is edited (B 50)" },
        { "DELETE FROM advances", "an advance stays" },
        { "INSERT OR REPLACE INTO advances SELECT * FROM advances", "an advance stays" },
        { "UPDATE advances SET FromInvoice = 'x', MadeAt = 0", "an advance stays as it was made" },
        { "UPDATE advances SET Amount = Amount + 1", "an advance stays as it was made" },
        { "UPDATE advances SET PayerId = DealId", "an advance stays as it was made" },
        { "UPDATE advances SET \"Left\" = \"Left\" + 1", "an advance only gets less" },
        { "DELETE FROM transfer_documents", "a document stays" },
        { "INSERT OR REPLACE INTO transfer_documents SELECT * FROM transfer_documents", "a document stays" },
        { "UPDATE OR REPLACE transfer_documents SET (Number, Year) = (SELECT Number, Year FROM transfer_documents WHERE Number IS NOT NULL) WHERE Number IS NULL", "a document stays" },
        { "UPDATE transfer_documents SET RequestedBy = IssuedBy", "a document stays as it was requested" },
        { "UPDATE transfer_documents SET ScanOn = '2026-01-01' WHERE ReturnedOn IS NOT NULL", "a document is returned once" },
        { "UPDATE transfer_documents SET Number = 'УТ-0' WHERE Number IS NOT NULL", "a document stays as it was issued" },
        { "UPDATE transfer_documents SET IssuedOn = '2026-01-01' WHERE Number IS NOT NULL", "a document stays as it was issued" },
        { "UPDATE transfer_documents SET ReturnedOn = NULL WHERE ReturnedOn IS NOT NULL", "a document is returned once" },
        { "DELETE FROM deals", "a deal stays" },
        { "UPDATE deals SET Stage = 'Shipping' WHERE Stage = 'Won'", "a final stage stays (B 59, B 60)" },
        { "UPDATE deals SET Stage = 'Won' WHERE Stage = 'Lost'", "a final stage stays (B 59, B 60)" },
        { "UPDATE deals SET Lines = '[]', Amount = 1 WHERE Stage = 'Won'", "a final stage stays (B 59, B 60)" },
        { "UPDATE deals SET LossReason = 'price' WHERE Stage = 'Lost'", "a final stage stays (B 59, B 60)" },
        { "UPDATE deals SET ManagerId = CreatedBy WHERE Stage = 'Won'", "a final stage stays (B 59, B 60)" },
        { "UPDATE deals SET ContactId = CreatedBy WHERE Stage = 'Priced'", "a deal stays as it was made" },
        { "UPDATE OR REPLACE deals SET Number = (SELECT min(Number) FROM deals)", "a deal stays as it was made" },
        { "INSERT OR REPLACE INTO deals SELECT * FROM deals", "a deal stays" },
    };

    public static TheoryData<string> Taken =>
    [
        "UPDATE payments SET State = 'Confirmed', DecidedBy = PostedBy WHERE State = 'Waiting'",
        "UPDATE invoices SET Total = Total WHERE Status = 'New' AND SentAt IS NULL AND Announced = 0",
        "UPDATE invoices SET CarrierId = SellerId WHERE Status = 'Paid' AND DocumentRequestedAt IS NULL",
        "UPDATE invoices SET SentTo = 'x', Announced = Announced + 1 WHERE Status = 'PaidAndShipped'",
        "UPDATE transfer_documents SET Number = 'УТ-0', Year = 2026 WHERE Number IS NULL",
        "UPDATE advances SET \"Left\" = 0",
        "UPDATE deals SET Stage = 'Lost', Lines = '[]' WHERE Stage = 'Priced'",
        "UPDATE deals SET Talks_CommentedAt = 1, FirstContactAt = 1, Version = Version + 1 WHERE Stage = 'Won'",
        "DELETE FROM log_texts WHERE Sequence = (SELECT max(Sequence) FROM log_texts)",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_final_row_is_not_changed_by_plain_SQL(string sql, string why) =>
        (await history.File.Invoking(f => f.SqlAsync(sql)).Should().ThrowAsync<SqliteException>()).Which.Message.Should().Contain(why);

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task What_is_not_final_yet_may_change(string sql) =>
        (await history.File.AskAsync($"BEGIN; {sql}; SELECT changes(); ROLLBACK")).Should().NotBe(0L, "there is such a row, and nothing guards it");

    [Fact]
    public async Task Every_trigger_of_the_list_is_there_and_is_tried()
    {
        await using var db = history.File.Read();
        var triggers = await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync();
        triggers.Should().HaveCount(FinalRows.Sqlite.Count());
        foreach (var trigger in triggers) Refused.Select(r => (string)r[1]).Should().Contain(why => trigger.Contains(why), trigger);
    }

    public static TheoryData<string, string[]> Moving => new()
    {
        { "payments", [] },
        { "invoices", ["Announced", "Version"] },
        { "advances", ["Version"] },
        { "transfer_documents", ["Version"] },
        { "deals", ["FirstContactAt", "Talks_CommentedAt", "Talks_InteractedAt", "Talks_WroteAt", "Version"] },
    };

    /// <summary>So that a new column is not forgotten.</summary>
    [Theory]
    [MemberData(nameof(Moving))]
    public async Task Every_column_is_guarded_or_moves_as_long_as_the_record_lives(string table, string[] moving)
    {
        await using var db = history.File.Read();
        var columns = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.Single(t => t.Name == table).Columns.Select(c => c.Name);
        var guarded = FinalRows.Sqlite.Select(t => Guarded().Match(t)).Where(m => m.Groups[2].Value == table).SelectMany(m => m.Groups[1].Value.Split(',')).Select(c => c.Trim().Trim('"'));
        columns.Except(guarded).Should().BeEquivalentTo(moving);
        guarded.Except(columns).Should().BeEmpty("a guard of no column guards nothing");
    }

    [Fact]
    public async Task The_guards_are_made_anew_at_each_start()
    {
        await using var office = await Office.OpenAsync();
        var made = await GuardsAsync(office);
        await office.RestartAsync(() => office.SqlAsync("""
            DROP TRIGGER payments_no_delete;
            DROP TRIGGER deals_final;
            CREATE TRIGGER deals_final BEFORE UPDATE OF Stage ON deals WHEN OLD.Stage = 'Won' BEGIN SELECT RAISE(ABORT, 'of an older release'); END;
            CREATE TRIGGER of_an_older_release BEFORE INSERT ON leads BEGIN SELECT RAISE(ABORT, 'of an older release'); END;
            """));
        (await GuardsAsync(office)).Should().Equal(made);
        await office.LeadAsync();
    }

    private static async Task<IReadOnlyList<string>> GuardsAsync(Office office)
    {
        await using var db = office.Read();
        return await db.Database.SqlQueryRaw<string>("SELECT sql AS Value FROM sqlite_master WHERE type = 'trigger' ORDER BY name").ToListAsync();
    }

    [GeneratedRegex(@"UPDATE OF (.*?)\s+ON (\w+)", RegexOptions.Singleline)]
    private static partial Regex Guarded();
}
