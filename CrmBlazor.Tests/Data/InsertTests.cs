using CrmBlazor.App.Commands.Statements;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Statements;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Data;

/// <summary>Many rows at once, past the change tracker.</summary>
public abstract class InsertTests(Engine engine) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task They_are_read_as_they_were_written()
    {
        var document = new BankDocument("000123", "20.11.2026", Desk.Today, "4000.50", A.Rubles(4000.50m), Desk.Today, null, "40702810200000002001", A.CustomerInn, "ООО «Ёлка» 'и' \"Ко\"", A.OurAccount, null, "ВЕСТ", "за ЖБИ; 100%\tи\\ещё");
        var match = new OperationMatch(document, Direction.In, A.OurAccount, "a", OperationDecision.Manual, MatchNote.SeveralFit, [], Money.Zero, ["2026/1", "2026/2"]);
        OperationMatch[] matches =
        [
            match,
            match with { Key = "b", Decision = OperationDecision.Ignored, Note = MatchNote.OwnTransfer, Suggested = [] },
            match with { Key = "c", Decision = OperationDecision.Error, Note = MatchNote.BadSum, Document = document with { Date = null, ReceivedOn = null, Sum = null, PayerInn = null, Purpose = "" } },
            match with { Key = "d", Decision = OperationDecision.Matched, Parts = [new(Guid.NewGuid(), "2026/1", A.Rubles(4000.50m))] },
        ];
        var written = matches.Select((m, i) => StatementOperation.Of(i + 1, Guid.NewGuid(), m, Desk.Accountant, Desk.Noon)).ToList();
        await office.Get<Writer>().RunAsync(db => db.InsertAsync(written));
        await using var db = office.Read();
        (await db.StatementOperations.OrderBy(o => o.Number).ToListAsync()).Should().BeEquivalentTo(written, o => o.WithStrictOrdering());
    }

    [Fact]
    public async Task What_fails_behind_them_takes_them_back()
    {
        var invoice = await office.InvoiceAsync();
        await office.NoticeAsync(await office.InvoiceAsync());
        var statement = await office.StatementAsync(A.Operation($"Оплата по счету № {invoice}"), A.Operation("за воздух", 77));
        await office.SqlAsync("""UPDATE counters SET "Next" = 1 WHERE "Name" = 'payment'""");
        var head = await office.HeadAsync();
        await office.Invoking(o => o.DoAsync(Accountant, new AcceptStatement(statement))).Should().ThrowAsync<DbUpdateException>("there is a notice with that number");
        await using (var db = office.Read())
        {
            (await db.StatementOperations.CountAsync(), await db.Payments.CountAsync(), await db.Statements.CountAsync(s => s.AcceptedAt != null), await office.HeadAsync()).Should().Be((0, 1, 0, head));
        }
        await office.SqlAsync("""UPDATE counters SET "Next" = 2 WHERE "Name" = 'payment'""");
        await office.DoAsync(Accountant, new AcceptStatement(statement));
        await using var after = office.Read();
        (await after.StatementOperations.CountAsync(), await after.Payments.CountAsync()).Should().Be((2, 2));
        (await BooksCheck.ViolationsAsync(after)).Should().BeEmpty();
    }
}

public sealed class InsertOnSqlite() : InsertTests(Engine.Sqlite);

public sealed class InsertOnPostgres() : InsertTests(Engine.Postgres);
