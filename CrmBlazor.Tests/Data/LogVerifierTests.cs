using System.Text.RegularExpressions;
using CrmBlazor.App.Verbs;
using CrmBlazor.App.Data;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Tests.Data;

/// <summary>Whoever changes the log by other means than the program is found out, and the first bad row is named.</summary>
public abstract partial class LogVerifierTests(LogVerifierTests.History history) : IAsyncLifetime
{
    private OfficeDatabase file = null!;

    /// <summary>An office that has won a deal, undefended.</summary>
    public abstract class History(Engine engine) : IAsyncLifetime
    {
        public OfficeDatabase File { get; private set; } = null!;

        public long Head { get; private set; }

        public async Task InitializeAsync()
        {
            var office = await Office.OpenAsync(engine);
            await office.WonDealAsync();
            Head = await office.HeadAsync();
            File = await office.LeaveAsync();
            await File.DropGuardsAsync();
        }

        public async Task DisposeAsync() => await File.DisposeAsync();
    }

    public async Task InitializeAsync() => file = await history.File.CopyAsync();

    public async Task DisposeAsync() => await file.DisposeAsync();

    [Fact]
    public async Task An_untouched_log_is_whole() =>
        (await file.VerifyAsync()).Should().Be(new Finding(history.Head, null, $"chain intact, {history.Head} rows"));

    [Fact]
    public async Task Whoever_watches_the_server_asks_from_outside()
    {
        var verify = VerbList.Find(["verify-log"])!;
        (await verify(file.Configuration)).Should().Be(0);
        await file.SqlAsync("DELETE FROM log WHERE Sequence = 40");
        (await verify(file.Configuration)).Should().Be(1);
        VerbList.Find([]).Should().BeNull();
    }

    [Theory]
    [InlineData("By = '00000000-0000-0000-0000-000000000001'")]
    [InlineData("Type = 'deal.won'")]
    [InlineData("Kind = 'lead'")]
    [InlineData("SubjectId = '00000000-0000-0000-0000-000000000001'")]
    [InlineData("SubjectNumber = SubjectNumber || '1'")]
    [InlineData("DealId = '00000000-0000-0000-0000-000000000001'")]
    [InlineData("Data = replace(Data, '{', '{ ')")]
    [InlineData("TextHash = x'00'")]
    [InlineData("Previous = x'00'")]
    [InlineData("Hash = x'00'")]
    public async Task A_changed_row_is_named(string change)
    {
        await file.SqlAsync($"UPDATE log SET {change} WHERE Sequence = 40");
        (await file.VerifyAsync()).BadSequence.Should().Be(40);
    }

    [Theory]
    [InlineData("UPDATE log_texts SET Text = replace(Text, '{', '{ ') WHERE Sequence = (SELECT max(Sequence) FROM log_texts)", "SELECT max(Sequence) FROM log_texts")]
    [InlineData("UPDATE log_texts SET Salt = x'00' WHERE Sequence = (SELECT min(Sequence) FROM log_texts)", "SELECT min(Sequence) FROM log_texts")]
    [InlineData("INSERT INTO log_texts SELECT Sequence, x'00', '{}' FROM log WHERE TextHash IS NULL LIMIT 1", "SELECT min(Sequence) FROM log WHERE TextHash IS NULL")]
    public async Task A_changed_text_is_named(string change, string row)
    {
        var bad = await file.AskAsync(row);
        await file.SqlAsync(change);
        (await file.VerifyAsync()).BadSequence.Should().Be((long)bad);
    }

    [Theory]
    [InlineData("DELETE FROM log WHERE Sequence = 1", 1)]
    [InlineData("DELETE FROM log WHERE Sequence = 40", 40)]
    [InlineData("DELETE FROM log WHERE Sequence BETWEEN 40 AND 60", 40)]
    [InlineData("DELETE FROM log", 1)]
    [InlineData("UPDATE log SET Sequence = -40 WHERE Sequence = 40; UPDATE log SET Sequence = 40 WHERE Sequence = 41; UPDATE log SET Sequence = 41 WHERE Sequence = -40", 40)]
    [InlineData("UPDATE log SET Data = (SELECT Data FROM log WHERE Sequence = 41) WHERE Sequence = 40", 40)]
    [InlineData("UPDATE log SET Sequence = 100000 WHERE Sequence = 40", 40)]
    public async Task A_removed_or_swapped_row_is_named(string change, long row)
    {
        await file.SqlAsync(change);
        (await file.VerifyAsync()).BadSequence.Should().Be(row);
    }

    [Theory]
    [InlineData("DELETE FROM log WHERE Sequence > {0} - 10", -9)]
    [InlineData("DELETE FROM log WHERE Sequence = {0}", 0)]
    [InlineData("UPDATE log_head SET Sequence = {0} + 1", 1)]
    [InlineData("UPDATE log_head SET Hash = x'00'", 1)]
    [InlineData("INSERT INTO log SELECT Sequence + 1, At, \"By\", Type, Kind, SubjectId, SubjectNumber, DealId, Data, TextHash, Previous, Hash FROM log WHERE Sequence = {0}", 1)]
    public async Task A_tail_that_does_not_reach_the_head_is_named(string change, long after)
    {
        var head = history.Head;
        await file.SqlAsync(Place().Replace(change, $"{head}"));
        (await file.VerifyAsync()).BadSequence.Should().Be(head + after);
    }

    [Fact]
    public async Task A_row_that_was_sealed_anew_breaks_the_next_one()
    {
        await using (var db = file.Read())
        {
            var row = await db.Log.SingleAsync(r => r.Sequence == 40);
            var forged = Convert.ToHexString(Log.HashOf(new() { Sequence = 40, At = row.At.AddMinutes(1), By = row.By, Type = row.Type, Kind = row.Kind, SubjectId = row.SubjectId,
                SubjectNumber = row.SubjectNumber, DealId = row.DealId, Data = row.Data, TextHash = row.TextHash }, row.Previous));
            await file.SqlAsync($"UPDATE log SET {MinuteLater}, Hash = x'{forged}' WHERE Sequence = 40");
        }
        (await file.VerifyAsync()).Should().Match<Finding>(f => f.BadSequence == 41 && f.Text.StartsWith("row swapped or replaced"));
    }

    [Fact]
    public async Task Erasing_all_personal_text_keeps_the_chain_valid()
    {
        await file.SqlAsync("DELETE FROM log_texts");
        (await file.VerifyAsync()).IsSound.Should().BeTrue();
        await using var db = file.Read();
        (await db.EventsAfterAsync(0, int.MaxValue)).Select(e => e.Event).Should().HaveCount((int)history.Head);
    }

    [Fact]
    public async Task A_changed_instant_is_named()
    {
        await file.SqlAsync($"UPDATE log SET {MinuteLater} WHERE Sequence = 40");
        (await file.VerifyAsync()).BadSequence.Should().Be(40);
    }

    protected abstract string MinuteLater { get; }

    [GeneratedRegex(@"\{0\}")]
    private static partial Regex Place();
}

public sealed class SqliteLog() : LogVerifierTests.History(Engine.Sqlite);

public sealed class PostgresLog() : LogVerifierTests.History(Engine.Postgres);

public sealed class LogVerifierOnSqlite(SqliteLog log) : LogVerifierTests(log), IClassFixture<SqliteLog>
{
    protected override string MinuteLater => "At = At + 60000";
}

public sealed class LogVerifierOnPostgres(PostgresLog log) : LogVerifierTests(log), IClassFixture<PostgresLog>
{
    protected override string MinuteLater => "At = At + interval '1 minute'";
}
