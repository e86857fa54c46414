using System.Text.Json;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrmBlazor.Tests.Operations;

/// <summary>Invoices are issued while the server is killed: no number is skipped, none comes twice (K 168). Four kills here; <c>bench/kills.sh</c> does it fifty times.</summary>
public abstract class KilledInvoicesTests(Engine engine, ITestOutputHelper output) : KilledCommandsTests(DemoPeople.Manager, "IssueInvoice")
{
    private const int PerKill = 4;
    private static readonly int Kills = Scale.Of("CRM_INVOICE_KILLS", 4);

    [Fact]
    public async Task Whatever_the_moment_of_the_kill_the_numbers_follow_each_other()
    {
        var office = await Office.OpenAsync(engine, at: TimeProvider.System.GetUtcNow());
        var deal = await office.LinkedDealAsync();
        var bodies = Enumerable.Range(0, Kills * PerKill).Select(i => new { deal, deliveryAddress = A.Address, subject = $"Счёт {i}" });
        await using var database = await LeaveAsync(office, bodies);
        var again = await RunAsync(database, Kills, async db => Gapless(await db.Invoices.Select(i => i.Ordinal).ToListAsync()));
        await using var books = database.Read();
        Gapless(await books.Invoices.Select(i => i.Ordinal).ToListAsync()).Should().HaveCount(Kills * PerKill);
        Answers.Values.Select(a => JsonDocument.Parse(a).RootElement.GetProperty("number").GetString()).Should().OnlyHaveUniqueItems();
        output.WriteLine($"{engine}: {Kills} kills, {Answers.Count} invoices, {again} of them asked for again after a kill, no gap, no repeat");
    }

    private static List<int> Gapless(List<int> ordinals)
    {
        ordinals.Order().Should().Equal(Enumerable.Range(1, ordinals.Count));
        return ordinals;
    }
}

public sealed class KilledInvoicesOnSqlite(ITestOutputHelper output) : KilledInvoicesTests(Engine.Sqlite, output);

public sealed class KilledInvoicesOnPostgres(ITestOutputHelper output) : KilledInvoicesTests(Engine.Postgres, output);
