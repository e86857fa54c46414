using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.Tests.Operations;

/// <summary>A person's programs give commands while the server is killed at any moment; what had no answer is asked for again under the same key.</summary>
public abstract class KilledCommandsTests(DemoPerson who, string command)
{
    private const int Callers = 4;
    private const int LongestMoment = 120;
    private readonly ConcurrentQueue<object> waiting = new();
    private readonly ConcurrentDictionary<string, string> answers = new();
    private string token = "";

    /// <summary>The answer of each command that was answered, by its key.</summary>
    protected IReadOnlyDictionary<string, string> Answers => answers;

    /// <returns>How many were asked for again.</returns>
    protected async Task<int> RunAsync(OfficeDatabase database, int kills, Func<CrmDb, Task> afterEach)
    {
        var again = 0;
        for (var kill = 1; kill <= kills && !waiting.IsEmpty; kill++)     // a fast machine has done them all
        {
            again += await KillAsync(database, TimeSpan.FromMilliseconds(Random.Shared.Next(LongestMoment)));
            await using var db = database.Read();
            await afterEach(db);
        }
        using (var server = ServerProcess.Start(database)) await GiveAllAsync(await server.AddressAsync());
        waiting.Should().BeEmpty();
        await using var books = database.Read();
        (await BooksCheck.ViolationsAsync(books)).Should().BeEmpty();
        return again;
    }

    /// <summary>The office is left to the server's processes; the person has a key to the API.</summary>
    protected async Task<OfficeDatabase> LeaveAsync(Office office, IEnumerable<object> bodies)
    {
        foreach (var body in bodies) waiting.Enqueue(body);
        token = await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(who), SessionKind.Api);
        return await office.LeaveAsync();
    }

    private async Task<int> KillAsync(OfficeDatabase database, TimeSpan moment)
    {
        using var server = ServerProcess.Start(database);
        var (address, before) = (await server.AddressAsync(), waiting.Count);
        var giving = GiveAllAsync(address);
        await Eventually.BeAsync(() => waiting.Count < before);
        await Moment.PassAsync(moment);
        await server.KillAsync();
        return await giving;
    }

    private async Task<int> GiveAllAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => GiveOnAsync(client)))).Sum();
    }

    /// <summary>Until the server is gone.</summary>
    private async Task<int> GiveOnAsync(HttpClient client)
    {
        while (waiting.TryDequeue(out var body))
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/commands/{command}") { Content = JsonContent.Create(body) };
                request.Headers.Add("Idempotency-Key", KeyOf(body));
                using var answer = await client.SendAsync(request);
                var said = await answer.Content.ReadAsStringAsync();
                said.Should().Contain("sequence");
                answers.TryAdd(KeyOf(body), said).Should().BeTrue();
            }
            catch (HttpRequestException)
            {
                waiting.Enqueue(body);
                return 1;
            }
        }
        return 0;
    }

    /// <summary>In letters that a header takes.</summary>
    private string KeyOf(object body) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{command} {body}")));
}
