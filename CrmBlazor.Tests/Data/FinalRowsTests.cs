using System.Data.Common;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmBlazor.Tests.Data;

/// <summary>What the database itself refuses, whoever asks and with whatever SQL.</summary>
public abstract class FinalRowsTests(FinalRowsTests.History history, Engine engine)
{
    /// <summary>An office in which everything has happened that can be final: a waiting and a confirmed payment, invoices of each status, a won and a lost deal, a document that is requested.</summary>
    public abstract class History(Engine engine) : IAsyncLifetime
    {
        public OfficeDatabase File { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var office = await Office.OpenAsync(engine);
            await office.WonDealAsync();
            await office.LostDealAsync();
            await office.PaidDealAsync();
            await office.RequestedDocumentAsync();
            await office.AdvanceAsync();
            await office.NoticeAsync(await office.InvoiceAsync());
            await office.OperationAsync();
            await office.DoAsync(DemoPeople.Manager, new IssueInvoice(await office.LinkedDealAsync(), A.Address));
            File = await office.LeaveAsync();
        }

        public async Task DisposeAsync() => await File.DisposeAsync();
    }

    public static TheoryData<string, string> Refused => new()
    {
        { "UPDATE log SET Data = '{}' WHERE Sequence = 5", "the log only grows" },
        { "UPDATE log SET Hash = Hash", "the log only grows" },
        { "DELETE FROM log WHERE Sequence = 5", "the log only grows" },
        { "UPDATE log_texts SET Text = '{}'", "a text of the log is erased or stays" },
        { "DELETE FROM statements", "a statement stays" },
        { "UPDATE statements SET Sha256 = 'x'", "a statement stays as it came" },
        { "UPDATE statements SET AcceptedBy = UploadedBy", "a statement is accepted once" },
        { "DELETE FROM statement_operations", "an operation of the bank stays" },
        { "UPDATE statement_operations SET Sum = Sum + 1", "an operation of the bank stays as it was" },
        { "UPDATE statement_operations SET DocumentOn = NULL", "an operation of the bank stays as it was" },
        { "UPDATE statement_operations SET Purpose = 'x'", "an operation of the bank stays as it was" },
        { "UPDATE payments SET OperationId = InvoiceId", "a payment stays as it was announced" },
        { "DELETE FROM payments", "a payment stays" },
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
        { "UPDATE invoices SET Number = '2026/99' WHERE Number = '2026/1'", "an invoice stays as it was issued" },
        { "UPDATE invoices SET CompanyId = SellerId", "an invoice stays as it was issued" },
        { "UPDATE invoices SET IsCash = NOT IsCash", "an invoice stays as it was issued" },
        { "UPDATE invoices SET IssuedOn = '2026-01-01'", "an invoice stays as it was issued" },
        { "UPDATE invoices SET DueOn = '2026-01-01'", "an invoice stays as it was issued" },
        { "UPDATE invoices SET DeliveryAddress = 'x', Subject = 'x'", "an invoice stays as it was issued" },
        { "UPDATE invoices SET Status = 'New' WHERE Status = 'Paid'", "there is no way back to new (B 50)" },
        { "UPDATE invoices SET Status = 'New' WHERE Status = 'Unpaid'", "B 50" },
        { "UPDATE invoices SET Status = 'Paid' WHERE Status = 'Unpaid'", "a final status stays (B 50)" },
        { "UPDATE invoices SET Status = 'Unpaid' WHERE Status = 'PaidAndShipped'", "a final status stays (B 50)" },
        { "UPDATE invoices SET Confirmed = 0 WHERE Status = 'PaidAndShipped'", "a final status stays (B 50)" },
        { "UPDATE invoices SET CarrierId = SupplierId WHERE Status = 'PaidAndShipped'", "a final status stays (B 50)" },
        { "UPDATE invoices SET PartiesActualBy = SentBy WHERE Status = 'PaidAndShipped'", "a final status stays (B 50)" },
        { "UPDATE invoices SET UnpaidReason = 'x' WHERE Status = 'Unpaid'", "(B 50)" },
        { "UPDATE invoices SET SentTo = 'x' WHERE Status = 'Unpaid'", "an unpaid invoice is not sent (B 50)" },
        { "UPDATE invoices SET ShippedAt = IssuedAt WHERE Status = 'Paid'", "a mark comes with its status (B 50)" },
        { "UPDATE invoices SET Confirmed = Confirmed - 1 WHERE Status = 'Paid'", "the money of a paid invoice stays (B 57)" },
        { "UPDATE invoices SET PaidAt = IssuedAt WHERE Status = 'Paid'", "an invoice is paid once (B 57)" },
        { "UPDATE invoices SET PaidBy = IssuedBy, Status = 'Unpaid' WHERE Status = 'Paid'", "an invoice is paid once (B 57)" },
        { "UPDATE invoices SET CarrierId = SellerId WHERE Status = 'Paid' AND DocumentRequestedAt IS NOT NULL", "the parties stay once the transfer document is requested (B 50)" },
        { "UPDATE invoices SET DocumentRequestedAt = NULL WHERE Status = 'Paid' AND DocumentRequestedAt IS NOT NULL", "the parties stay once the transfer document is requested (B 50)" },
        { "UPDATE invoices SET Lines = '[]' WHERE Status = 'Paid'", "only a new invoice is edited (B 50)" },
        { "UPDATE invoices SET Total = 1 WHERE Status = 'New' AND SentAt IS NOT NULL", "only a new invoice is edited (B 50)" },
        { "UPDATE invoices SET Vat = 0 WHERE Status = 'New' AND Announced > 0", "only a new invoice is edited (B 50)" },
        { "DELETE FROM advances", "an advance stays" },
        { "UPDATE advances SET FromInvoice = 'x', MadeAt = NULL", "an advance stays as it was made" },
        { "UPDATE advances SET Amount = Amount + 1", "an advance stays as it was made" },
        { "UPDATE advances SET PayerId = DealId", "an advance stays as it was made" },
        { "UPDATE advances SET \"Left\" = \"Left\" + 1", "an advance only gets less" },
        { "DELETE FROM transfer_documents", "a document stays" },
        { "UPDATE transfer_documents SET RequestedBy = IssuedBy", "a document stays as it was requested" },
        { "UPDATE transfer_documents SET ScanOn = '2026-01-01' WHERE ReturnedOn IS NOT NULL", "a document is returned once" },
        { "UPDATE transfer_documents SET Number = 'УТ-0' WHERE Number IS NOT NULL", "a document stays as it was issued" },
        { "UPDATE transfer_documents SET IssuedOn = '2026-01-01' WHERE Number IS NOT NULL", "a document stays as it was issued" },
        { "UPDATE transfer_documents SET Cards = NULL WHERE Number IS NOT NULL", "a document stays as it was issued" },
        { "UPDATE transfer_documents SET ReturnedOn = NULL WHERE ReturnedOn IS NOT NULL", "a document is returned once" },
        { "DELETE FROM deals", "a deal stays" },
        { "UPDATE deals SET Stage = 'Shipping' WHERE Stage = 'Won'", "a final stage stays (B 59, B 60)" },
        { "UPDATE deals SET Stage = 'Won' WHERE Stage = 'Lost'", "a final stage stays (B 59, B 60)" },
        { "UPDATE deals SET Lines = '[]', Amount = 1 WHERE Stage = 'Won'", "a final stage stays (B 59, B 60)" },
        { "UPDATE deals SET LossReason = 'price' WHERE Stage = 'Lost'", "a final stage stays (B 59, B 60)" },
        { "UPDATE deals SET ManagerId = CreatedBy WHERE Stage = 'Won'", "a final stage stays (B 59, B 60)" },
        { "UPDATE deals SET ContactId = CreatedBy WHERE Stage = 'Priced'", "a deal stays as it was made" },
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
        "UPDATE deals SET Talks_CommentedAt = CreatedAt, FirstContactAt = CreatedAt, Version = Version + 1 WHERE Stage = 'Won'",
        "DELETE FROM log_texts WHERE Sequence = (SELECT max(Sequence) FROM log_texts)",
    ];

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_final_row_is_not_changed_by_plain_SQL(string sql, string why) => await RefusesAsync(sql, why);

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task What_is_not_final_yet_may_change(string sql) => (await history.File.TryAsync(sql)).Should().BePositive("there is such a row, and nothing guards it");

    [Fact]
    public async Task Every_guard_of_the_list_is_there_and_is_tried()
    {
        (await history.File.GuardsAsync()).Keys.Should().BeEquivalentTo(Guards.Select(g => g.Name).Concat(Others));
        var tried = Refused.Concat(RefusedHere).Select(r => (string)r[1]).ToList();
        foreach (var guard in Guards) tried.Should().Contain(why => guard.Why.Contains(why), guard.Name);
    }

    public static TheoryData<string, string[]> Moving => new()
    {
        { "payments", [] },
        { "invoices", ["Announced", "RepeatsDay", "RepeatsEvery", "RepeatsOn", "Version"] },
        { "advances", ["Version"] },
        { "transfer_documents", ["OriginalOverdueAt", "ScanOverdueAt", "SentAt", "SentBy", "SentChannel", "SentTo", "Version"] },
        { "deals", ["FirstContactAt", "LapseNoticeAt", "LapsesAt", "Life_CommentedAt", "Life_InteractedAt", "Life_WroteAt", "RepeatsDay", "RepeatsEvery", "RepeatsOn", "Talks_CommentedAt", "Talks_InteractedAt", "Talks_WroteAt", "Version"] },
    };

    /// <summary>So that a new column is not forgotten.</summary>
    [Theory]
    [MemberData(nameof(Moving))]
    public async Task Every_column_is_guarded_or_moves_as_long_as_the_record_lives(string table, string[] moving)
    {
        await using var db = history.File.Read();
        var columns = db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables.Single(t => t.Name == table).Columns.Select(c => c.Name);
        var guarded = FinalRows.All.Where(g => g.Table == table && g.Act == "UPDATE").SelectMany(g => g.Columns).ToList();
        columns.Except(guarded).Should().BeEquivalentTo(moving);
        guarded.Except(columns).Should().BeEmpty("a guard of no column guards nothing");
    }

    [Fact]
    public async Task The_guards_are_made_anew_at_each_start()
    {
        await using var office = await Office.OpenAsync(engine);
        var made = await office.Database.GuardsAsync();
        await office.RestartAsync(() => office.SqlAsync(Spoiling));
        (await office.Database.GuardsAsync()).Should().Equal(made);
        await office.LeadAsync();
    }

    /// <summary>Those of the list that this engine has.</summary>
    protected abstract IEnumerable<Guard> Guards { get; }

    /// <summary>What else it has.</summary>
    protected virtual IEnumerable<string> Others => [];

    /// <summary>What only this engine could do.</summary>
    protected virtual IEnumerable<object[]> RefusedHere => [];

    /// <summary>A guard is missing, one is of an older release, and one is there no more in this.</summary>
    protected abstract string Spoiling { get; }

    protected async Task RefusesAsync(string sql, string why) => (await history.File.Invoking(f => f.SqlAsync(sql)).Should().ThrowAsync<DbException>()).Which.Message.Should().Contain(why);
}

public sealed class SqliteHistory() : FinalRowsTests.History(Engine.Sqlite);

public sealed class PostgresHistory() : FinalRowsTests.History(Engine.Postgres);

public sealed class FinalRowsOnSqlite(SqliteHistory history) : FinalRowsTests(history, Engine.Sqlite), IClassFixture<SqliteHistory>
{
    protected override IEnumerable<string> Others => ["contacts_search_delete", "contacts_search_insert", "contacts_search_update"];

    public static TheoryData<string, string> Replaced => new()
    {
        { "INSERT OR REPLACE INTO log SELECT * FROM log WHERE Sequence = 5", "the log only grows" },
        { "INSERT OR REPLACE INTO log_texts SELECT * FROM log_texts", "a text of the log is erased or stays" },
        { "INSERT OR REPLACE INTO payments SELECT * FROM payments", "a payment stays" },
        { "INSERT OR REPLACE INTO invoices SELECT * FROM invoices", "an invoice stays" },
        { "UPDATE OR REPLACE invoices SET Ordinal = 1 WHERE Ordinal = 2", "an invoice stays as it was issued" },
        { "INSERT OR REPLACE INTO advances SELECT * FROM advances", "an advance stays" },
        { "INSERT OR REPLACE INTO transfer_documents SELECT * FROM transfer_documents", "a document stays" },
        { "UPDATE OR REPLACE transfer_documents SET (Number, Year) = (SELECT Number, Year FROM transfer_documents WHERE Number IS NOT NULL) WHERE Number IS NULL", "a document stays" },
        { "UPDATE OR REPLACE deals SET Number = (SELECT min(Number) FROM deals)", "a deal stays as it was made" },
        { "INSERT OR REPLACE INTO deals SELECT * FROM deals", "a deal stays" },
    };

    protected override IEnumerable<Guard> Guards => FinalRows.All;

    protected override IEnumerable<object[]> RefusedHere => Replaced;

    protected override string Spoiling => """
        DROP TRIGGER payments_no_delete;
        DROP TRIGGER deals_final;
        CREATE TRIGGER deals_final BEFORE UPDATE OF Stage ON deals WHEN OLD.Stage = 'Won' BEGIN SELECT RAISE(ABORT, 'of an older release'); END;
        CREATE TRIGGER of_an_older_release BEFORE INSERT ON leads BEGIN SELECT RAISE(ABORT, 'of an older release'); END;
        """;

    [Theory]
    [MemberData(nameof(Replaced))]
    public async Task A_final_row_is_not_replaced(string sql, string why) => await RefusesAsync(sql, why);
}

public sealed class FinalRowsOnPostgres(PostgresHistory history) : FinalRowsTests(history, Engine.Postgres), IClassFixture<PostgresHistory>
{
    protected override IEnumerable<Guard> Guards => FinalRows.All.Where(g => !g.Replacing);

    protected override IEnumerable<string> Others => FinalRows.All.Where(g => g.Act == "DELETE").Select(g => $"{g.Name}_at_all").Append("log_head_rings");

    protected override string Spoiling => """
        DROP TRIGGER payments_no_delete ON payments;
        DROP TRIGGER deals_final ON deals;
        CREATE TRIGGER deals_final BEFORE UPDATE OF Stage ON deals FOR EACH ROW WHEN (OLD.Stage = 'Won') EXECUTE FUNCTION crm_refuse('of an older release');
        CREATE TRIGGER of_an_older_release BEFORE INSERT ON leads FOR EACH ROW EXECUTE FUNCTION crm_refuse('of an older release');
        ALTER TABLE invoices DISABLE TRIGGER invoices_final;
        CREATE OR REPLACE TRIGGER advances_left BEFORE UPDATE OF Left ON advances FOR EACH ROW WHEN (false) EXECUTE FUNCTION crm_refuse('of an older release');
        CREATE OR REPLACE FUNCTION crm_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
        """;

    [Theory]
    [InlineData("log", "the log only grows")]
    [InlineData("payments", "a payment stays")]
    [InlineData("invoices", "an invoice stays")]
    [InlineData("advances", "an advance stays")]
    [InlineData("transfer_documents", "a document stays")]
    [InlineData("deals", "a deal stays")]
    public async Task A_table_is_not_emptied(string table, string why) => await RefusesAsync($"TRUNCATE {table}", why);
}
