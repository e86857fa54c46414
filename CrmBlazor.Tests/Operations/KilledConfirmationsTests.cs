using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace CrmBlazor.Tests.Operations;

/// <summary>
/// An accountant's programs confirm payments while the server is killed at any moment. Ten times here; <c>bench/kills.sh</c> does it two hundred times.
/// </summary>
public abstract class KilledConfirmationsTests(Engine engine, ITestOutputHelper output)
{
    private const int Callers = 4;
    private const int PerKill = 12;
    private const int Invoices = 4;
    private const int LongestMoment = 120;
    private static readonly int Kills = Scale.Of("CRM_KILLS", 10);

    private readonly ConcurrentQueue<int> waiting = new();
    private readonly ConcurrentDictionary<int, bool> acknowledged = new();
    private string token = "";

    [Fact]
    public async Task Whatever_the_moment_of_the_kill_a_confirmation_that_was_answered_stands_once()
    {
        await using var database = await PrepareAsync();
        var open = 0;
        for (var kill = 1; kill <= Kills; kill++)
        {
            if (waiting.IsEmpty) break;     // a fast machine has confirmed them all
            open += await KillAsync(database, TimeSpan.FromMilliseconds(Random.Shared.Next(LongestMoment)));
            await using var db = database.Read();
            var confirmed = await db.Payments.Where(p => p.State == PaymentState.Confirmed).Select(p => p.Number).ToListAsync();
            acknowledged.Keys.Except(confirmed).Should().BeEmpty("what was answered is durable");
        }
        using (var server = ServerProcess.Start(database)) await ConfirmAsync(await server.AddressAsync());
        waiting.Should().BeEmpty();
        acknowledged.Should().HaveCount(Kills * PerKill);
        await using var books = database.Read();
        (await BooksCheck.ViolationsAsync(books)).Should().BeEmpty();
        (await books.Log.CountAsync(r => r.Type == "payment.confirmed")).Should().Be(Kills * PerKill);
        output.WriteLine($"{engine}: {Kills} kills, {acknowledged.Count} confirmations, {open} of them asked for again after a kill, 0 lost, 0 half, 0 doubled");
    }

    /// <summary>Notices of one kopeck each, announced by the director; the accountant has a key to the API.</summary>
    private async Task<OfficeDatabase> PrepareAsync()
    {
        var office = await Office.OpenAsync(engine, at: TimeProvider.System.GetUtcNow());
        var invoices = new List<string>();
        for (var i = 0; i < Invoices; i++) invoices.Add((await office.InvoicedDealAsync()).Invoice);
        var numbers = await Task.WhenAll(Enumerable.Range(0, Kills * PerKill).Select(i => office.NoticeAsync(invoices[i % Invoices], 0.01m)));
        foreach (var number in numbers) waiting.Enqueue(number);
        token = await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(DemoPeople.Accountant), SessionKind.Api);
        return await office.LeaveAsync();
    }

    /// <returns>How many were on their way when the server went.</returns>
    private async Task<int> KillAsync(OfficeDatabase database, TimeSpan moment)
    {
        using var server = ServerProcess.Start(database);
        var (address, before) = (await server.AddressAsync(), waiting.Count);
        var confirming = ConfirmAsync(address);
        await Eventually.BeAsync(() => waiting.Count < before);
        await Moment.PassAsync(moment);
        await server.KillAsync();
        return await confirming;
    }

    private async Task<int> ConfirmAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => ConfirmOnAsync(client)))).Sum();
    }

    /// <summary>Until the server is gone; what had no answer is asked for again under the same key.</summary>
    private async Task<int> ConfirmOnAsync(HttpClient client)
    {
        while (waiting.TryDequeue(out var payment))
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, "/api/commands/ConfirmPayment") { Content = JsonContent.Create(new { payment }) };
                request.Headers.Add("Idempotency-Key", $"confirm {payment}");
                using var answer = await client.SendAsync(request);
                (await answer.Content.ReadAsStringAsync()).Should().Contain("sequence");
                acknowledged.TryAdd(payment, true).Should().BeTrue();
            }
            catch (HttpRequestException)
            {
                waiting.Enqueue(payment);
                return 1;
            }
        }
        return 0;
    }
}

public sealed class KilledConfirmationsOnSqlite(ITestOutputHelper output) : KilledConfirmationsTests(Engine.Sqlite, output);

public sealed class KilledConfirmationsOnPostgres(ITestOutputHelper output) : KilledConfirmationsTests(Engine.Postgres, output);
