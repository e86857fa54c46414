using CrmBlazor.App.Verbs;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Verbs;

/// <summary>What whoever runs the server asks the program for beside it; the exit code and the last line are the finding.</summary>
public abstract class VerbTests(VerbTests.History history) : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("crm-backup");
    private OfficeDatabase office = null!;

    /// <summary>An office with a won deal, an advance and a payment that waits; the guards are taken away, so that a test may spoil it.</summary>
    public abstract class History(Engine engine) : IAsyncLifetime
    {
        public Engine Engine => engine;

        public OfficeDatabase Database { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var office = await Office.OpenAsync(engine);
            await office.WonDealAsync();
            await office.PaidDealAsync();
            await office.AdvanceAsync();
            await office.NoticeAsync(await office.InvoiceAsync());
            Database = await office.LeaveAsync();
            await Database.DropGuardsAsync();
        }

        public async Task DisposeAsync() => await Database.DisposeAsync();
    }

    public async Task InitializeAsync() => office = await history.Database.CopyAsync();

    public async Task DisposeAsync()
    {
        await office.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_books_of_an_office_agree() => (await DoAsync(office, "check")).Should().Be((0, "check: 0 violations"));

    [Theory]
    [InlineData("UPDATE invoices SET Total = Total + 1 WHERE Status = 'Paid'", "the lines do not make the total")]
    [InlineData("UPDATE invoices SET Vat = Vat - 1 WHERE Status = 'Paid'", "the lines do not make the total")]
    [InlineData("UPDATE invoices SET Confirmed = Confirmed - 1 WHERE Status = 'Paid'", "the confirmed money is neither here nor an advance")]
    [InlineData("UPDATE invoices SET Confirmed = Confirmed - 1 WHERE Status = 'Paid'", "it is paid without its money")]
    [InlineData("UPDATE invoices SET Confirmed = Confirmed + 1 WHERE Status = 'Paid'", "more is confirmed than is due")]
    [InlineData("UPDATE invoices SET Status = 'Paid' WHERE Status = 'New'", "it is paid without its money")]
    [InlineData("UPDATE invoices SET Status = 'Unpaid' WHERE Status = 'Paid'", "it is unpaid and keeps money")]
    [InlineData("UPDATE invoices SET Announced = 0 WHERE Status = 'Paid'", "the notices do not make what is announced")]
    [InlineData("UPDATE payments SET State = 'Confirmed' WHERE State = 'Waiting'", "and the log tells 0 decisions")]
    [InlineData("UPDATE payments SET State = 'Waiting' WHERE Number = 1", "the log tells a decision that is not there")]
    [InlineData("DELETE FROM payments WHERE Number = 2", "payment: ")]
    [InlineData("UPDATE advances SET \"Left\" = \"Left\" - 1", "what is left is not what was not allocated")]
    [InlineData("UPDATE deals SET Amount = Amount + 1", "the lines do not make the amount")]
    [InlineData("UPDATE counters SET Next = Next + 1 WHERE Name = 'deal'", "deal: the next number would be")]
    [InlineData("UPDATE invoices SET Ordinal = Ordinal + 10 WHERE Ordinal = 2", "invoice 2026: ")]
    [InlineData("DELETE FROM log WHERE Sequence = 40", "log: row removed at 40")]
    public async Task What_does_not_agree_is_named(string spoiling, string told)
    {
        await office.SqlAsync(spoiling);
        var (code, last, before) = await RunAsync(office, "check");
        (code, last).Should().NotBe((0, "check: 0 violations"));
        before.Should().Contain(line => line.Contains(told));
    }

    [Fact]
    public async Task A_backup_made_beside_a_running_server_comes_back_whole()
    {
        await using var running = await Office.OpenAsync(history.Engine);
        await running.WonDealAsync();
        var head = await running.HeadAsync();
        (await DoAsync(running.Database, "backup", folder.FullName)).Code.Should().Be(0);
        await running.LeadAsync();
        await using var place = OfficeDatabase.New(history.Engine);
        (await DoAsync(place, "restore", Made)).Should().Be((0, $"restore: chain intact, {head} rows"));
        (await DoAsync(place, "check")).Should().Be((0, "check: 0 violations"));
        (await place.GuardsAsync()).Keys.Should().Equal((await running.Database.GuardsAsync()).Keys);
        (await DoAsync(place, "restore", Made)).Code.Should().Be(1, "the place is no longer empty");
    }

    [Fact]
    public async Task A_damaged_backup_is_not_restored()
    {
        (await DoAsync(office, "backup", folder.FullName)).Code.Should().Be(0);
        var file = Directory.EnumerateFiles(Made, "office.*").Single();
        await using (var damaging = File.OpenWrite(file))
        {
            damaging.Position = 2000;
            damaging.WriteByte(7);
        }
        await using var place = OfficeDatabase.New(history.Engine);
        (await DoAsync(place, "restore", Made)).Should().Be((1, $"restore: {Path.GetFileName(file)} is damaged or missing: nothing was restored"));
        File.Delete(Path.Combine(Made, "SHA256SUMS"));
        (await DoAsync(place, "restore", Made)).Code.Should().Be(1);
        (await DoAsync(place, "verify-log")).Code.Should().Be(1, "there is nothing");
    }

    [Fact]
    public async Task An_office_is_carried_to_PostgreSQL_with_every_row()
    {
        await using var running = await Office.OpenAsync(history.Engine);
        var (deal, _) = await running.PaidDealAsync();
        var head = await running.HeadAsync();
        await using var target = new PostgresOfficeDatabase();
        (await DoAsync(running.Database, "copy-database", "Postgres", target.ConnectionString)).Should().Be((0, $"copy-database: chain intact, {head} rows"));
        (await DoAsync(target, "check")).Should().Be((0, "check: 0 violations"));
        (await DoAsync(running.Database, "copy-database", "Postgres", target.ConnectionString)).Should().Be((1, "copy-database: the other database is not empty: nothing was copied"));
        await using var opened = running.MoveTo(target);
        (await opened.CommandAsync(Manager, "RequestShipment", new { deal })).Ok();
        (await opened.HappenedAsync(head))[0].Stamp.Sequence.Should().Be(head + 1, "the log goes on where it stood");
    }

    [Fact]
    public async Task Samples_are_for_Development_alone()
    {
        var (code, last) = await DoAsync(office, "load-samples", folder.FullName);
        (code, last).Should().Be((1, "load-samples: samples are for Development"));
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_a_finding()
    {
        await using var nowhere = OfficeDatabase.New(history.Engine);
        foreach (var verb in new[] { "verify-log", "check", "backup", "restore", "copy-database" })
        {
            var (code, last) = await DoAsync(nowhere, verb, folder.FullName);
            (code, last.StartsWith($"{verb}: ", StringComparison.Ordinal)).Should().Be((1, true), last);
        }
    }

    private string Made => Directory.EnumerateDirectories(folder.FullName).Single();

    private static async Task<(int Code, string Last)> DoAsync(OfficeDatabase database, params string[] args)
    {
        var (code, last, _) = await RunAsync(database, args);
        return (code, last);
    }

    private static async Task<(int Code, string Last, IReadOnlyList<string> Before)> RunAsync(OfficeDatabase database, params string[] args)
    {
        var printed = new Printed();
        var code = await VerbList.Find(args)!(database.Configuration);
        return (code, printed.Lines[^1], printed.Lines);
    }
}

public sealed class SqliteBooks() : VerbTests.History(Engine.Sqlite);

public sealed class PostgresBooks() : VerbTests.History(Engine.Postgres);

public sealed class VerbsOnSqlite(SqliteBooks books) : VerbTests(books), IClassFixture<SqliteBooks>;

public sealed class VerbsOnPostgres(PostgresBooks books) : VerbTests(books), IClassFixture<PostgresBooks>;
