using System.Text.Json;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrmBlazor.Tests.Operations;

/// <summary>Payments are confirmed while the server is killed. Ten times here; <c>bench/kills.sh</c> does it two hundred times.</summary>
public abstract class KilledConfirmationsTests(Engine engine, ITestOutputHelper output) : KilledCommandsTests(DemoPeople.Accountant, "ConfirmPayment")
{
    private const int PerKill = 12;
    private const int Invoices = 4;
    private static readonly int Kills = Scale.Of("CRM_KILLS", 10);

    [Fact]
    public async Task Whatever_the_moment_of_the_kill_a_confirmation_that_was_answered_stands_once()
    {
        await using var database = await PrepareAsync();
        var again = await RunAsync(database, Kills, async db =>
        {
            var confirmed = await db.Payments.Where(p => p.State == PaymentState.Confirmed).Select(p => p.Number).ToListAsync();
            Answers.Values.Select(a => JsonDocument.Parse(a).RootElement.GetProperty("number").GetInt32()).Except(confirmed).Should().BeEmpty("what was answered is durable");
        });
        Answers.Should().HaveCount(Kills * PerKill);
        await using var books = database.Read();
        (await books.Log.CountAsync(r => r.Type == "payment.confirmed")).Should().Be(Kills * PerKill);
        output.WriteLine($"{engine}: {Kills} kills, {Answers.Count} confirmations, {again} of them asked for again after a kill, 0 lost, 0 half, 0 doubled");
    }

    /// <summary>Notices of one kopeck each, announced by the director.</summary>
    private async Task<OfficeDatabase> PrepareAsync()
    {
        var office = await Office.OpenAsync(engine, at: TimeProvider.System.GetUtcNow());
        var invoices = new List<string>();
        for (var i = 0; i < Invoices; i++) invoices.Add((await office.InvoicedDealAsync()).Invoice);
        var numbers = await Task.WhenAll(Enumerable.Range(0, Kills * PerKill).Select(i => office.NoticeAsync(invoices[i % Invoices], 0.01m)));
        return await LeaveAsync(office, numbers.Select(payment => new { payment }));
    }
}

public sealed class KilledConfirmationsOnSqlite(ITestOutputHelper output) : KilledConfirmationsTests(Engine.Sqlite, output);

public sealed class KilledConfirmationsOnPostgres(ITestOutputHelper output) : KilledConfirmationsTests(Engine.Postgres, output);
