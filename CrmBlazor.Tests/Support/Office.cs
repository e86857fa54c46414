using System.Net.Http.Headers;
using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace CrmBlazor.Tests.Support;

/// <summary>
/// The world of a test: the real composition on a database of its own, with the demo's people, goods and companies, and a clock that the test turns.
/// It is Friday noon in Moscow; the office works round the clock.
/// </summary>
public sealed class Office : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.FromHours(3));

    private readonly DirectoryInfo folder;
    private readonly WebApplicationFactory<Program> server;
    private readonly Dictionary<string, string> keys = [];

    private Office(DirectoryInfo folder, WebApplicationFactory<Program> server, FakeTimeProvider time) => (this.folder, this.server, Time) = (folder, server, time);

    public FakeTimeProvider Time { get; }

    public string DatabasePath => Path.Combine(folder.FullName, "office.db");

    public IServiceProvider Services => server.Services;

    public Ledger Ledger => Get<Ledger>();

    public static async Task<Office> OpenAsync(Action<IWebHostBuilder>? also = null)
    {
        var folder = Directory.CreateTempSubdirectory("crm");
        var path = Path.Combine(folder.FullName, "office.db");
        await Template.CopyAsync(path);
        var time = new FakeTimeProvider(Noon);
        var server = new WebApplicationFactory<Program>().WithWebHostBuilder(b =>
        {
            Configure(b, path, time);
            also?.Invoke(b);
        });
        _ = server.Services;
        return new(folder, server, time);
    }

    public static void Configure(IWebHostBuilder builder, string path, TimeProvider? time = null)
    {
        builder.UseSetting("ConnectionStrings:Default", $"Data Source={path}");
        builder.UseSetting("Security:Keys", Path.Combine(Path.GetDirectoryName(path)!, "keys"));
        builder.UseSetting("Office:Demo", "false");
        builder.UseEnvironment("Development");
        if (time is not null) builder.ConfigureServices(s => s.Replace(ServiceDescriptor.Singleton(time)));
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public CrmDb Read() => Get<IDbContextFactory<CrmDb>>().CreateDbContext();

    /// <summary>Does it past the API, as one of the demo's people.</summary>
    public async Task<Answer> DoAsync(DemoPerson who, Command command) => await Ledger.RunAsync(await IdOfAsync(who), command);

    public async Task<Guid> IdOfAsync(DemoPerson who)
    {
        await using var db = Read();
        return await db.Users.Where(u => u.Email == who.Email).Select(u => u.Id).SingleAsync();
    }

    public async Task<Deal> DealAsync(int number)
    {
        await using var db = Read();
        return await db.Deals.SingleAsync(d => d.Number == number);
    }

    public async Task<Invoice> InvoiceAsync(string number)
    {
        await using var db = Read();
        return await db.Invoices.SingleAsync(i => i.Number == number);
    }

    /// <summary>A client of the API, signed in as one of the demo's people; nobody without one.</summary>
    public async Task<HttpClient> ApiAsync(DemoPerson? who = null)
    {
        var client = server.CreateClient(new() { AllowAutoRedirect = false });
        if (who is null) return client;
        if (!keys.TryGetValue(who.Email, out var key)) keys[who.Email] = key = await Get<Sessions>().OpenAsync(await IdOfAsync(who), SessionKind.Api);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    public HttpMessageHandler Handler => server.Server.CreateHandler();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
