using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Operations;

/// <summary>A server that is asked to end, as a process: nothing that was answered is lost, and nobody holds it up.</summary>
public sealed class StopTests
{
    private const int Payments = 300;
    private const int Before = 60;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);
    private readonly ConcurrentBag<int> answered = [];
    private readonly ConcurrentBag<string> refused = [];

    [Fact]
    public async Task Every_payment_that_was_answered_is_there_after_a_stop_in_the_middle()
    {
        await using var office = await Office.OpenAsync(at: DateTimeOffset.UtcNow);
        var payments = await NoticesAsync(office);
        var key = await KeyAsync(office, Accountant);
        var database = await office.LeaveAsync();
        using var server = ServerProcess.Start(database, ("Stop:Drain", "3"));
        using var client = await ClientAsync(server, key);
        var load = Enumerable.Range(0, 6).Select(_ => ConfirmAsync(client, payments)).ToList();
        await Eventually.BeAsync(() => answered.Count >= Before);
        await server.AskToEndAsync();
        var clock = Stopwatch.StartNew();
        await Eventually.BeAsync(async () => await StatusAsync(client, "ready") is HttpStatusCode.ServiceUnavailable);
        (await StatusAsync(client, "live")).Should().Be(HttpStatusCode.OK, "what is open works on while it drains");
        (await server.EndAsync(Longest)).Should().Be(0);
        clock.Elapsed.Should().BeLessThan(Longest);
        await Task.WhenAll(load);
        refused.Should().BeEmpty("whoever is answered is answered well");
        answered.Count.Should().BeGreaterThan(Before, "it worked on");
        await using var db = database.Read();
        var confirmed = await db.Payments.Where(p => p.State == PaymentState.Confirmed).Select(p => p.Number).ToListAsync();
        answered.Except(confirmed).Should().BeEmpty();
        (await database.VerifyAsync()).IsSound.Should().BeTrue();
    }

    [Fact]
    public async Task A_hundred_open_connections_do_not_hold_it_up()
    {
        await using var office = await Office.OpenAsync(at: DateTimeOffset.UtcNow);
        var keys = new List<string>();
        foreach (var who in new[] { Manager, Manager2, Operator, Head }) keys.Add(await KeyAsync(office, who));
        var database = await office.LeaveAsync();
        using var server = ServerProcess.Start(database, ("Stop:Drain", "1"));
        var address = await server.AddressAsync();
        var lines = Enumerable.Range(0, 100).Select(i => Line(address, keys[i % keys.Count])).ToList();
        foreach (var line in lines) await line.StartAsync();
        await Task.WhenAll(lines.Select(l => l.InvokeAsync("Resume", 0L)));
        var clock = Stopwatch.StartNew();
        await server.AskToEndAsync();
        (await server.EndAsync(Longest)).Should().Be(0);
        clock.Elapsed.Should().BeLessThan(Longest);
        await Eventually.BeAsync(() => lines.TrueForAll(l => l.State is HubConnectionState.Disconnected));
        foreach (var line in lines) await line.DisposeAsync();
    }

    [Fact]
    public async Task A_second_signal_does_not_wait_for_the_drain()
    {
        await using var office = await Office.OpenAsync();
        var database = await office.LeaveAsync();
        using var server = ServerProcess.Start(database, ("Stop:Drain", "600"));
        using var client = await ClientAsync(server, "");
        await server.AskToEndAsync();
        await Eventually.BeAsync(async () => await StatusAsync(client, "ready") is HttpStatusCode.ServiceUnavailable);
        server.IsRunning.Should().BeTrue();
        await server.AskToEndAsync();
        (await server.EndAsync(Longest)).Should().Be(0);
    }

    private static async Task<ConcurrentQueue<int>> NoticesAsync(Office office)
    {
        var (_, invoice) = await office.InvoicedDealAsync();
        return new(await Task.WhenAll(Enumerable.Range(0, Payments).Select(_ => office.NoticeAsync(invoice, 10))));
    }

    /// <summary>Confirms one after another until nobody answers any more.</summary>
    private async Task ConfirmAsync(HttpClient client, ConcurrentQueue<int> payments)
    {
        try
        {
            while (payments.TryDequeue(out var payment))
            {
                var answer = await client.CommandAsync("ConfirmPayment", new { payment });
                if (answer.Status is HttpStatusCode.OK) answered.Add(payment);
                else refused.Add($"{answer.Status}: {answer.Body}");
            }
        }
        catch (HttpRequestException)
        {
            // the server is gone
        }
    }

    private static async Task<string> KeyAsync(Office office, DemoPerson who) => await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(who), SessionKind.Api);

    private static async Task<HttpClient> ClientAsync(ServerProcess server, string key)
    {
        var client = new HttpClient { BaseAddress = await server.AddressAsync() };
        if (key.Length > 0) client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string what)
    {
        using var answer = await client.GetAsync(new Uri($"/health/{what}", UriKind.Relative));
        return answer.StatusCode;
    }

    private static HubConnection Line(Uri address, string key) =>
        new HubConnectionBuilder().WithUrl(new Uri(address, "/hubs/live"), o => o.AccessTokenProvider = () => Task.FromResult<string?>(key)).Build();
}
