using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Security;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
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

    private readonly Action<IWebHostBuilder>? also;
    private readonly RunningClock? running;
    private readonly ConcurrentDictionary<string, string> keys = new();
    private readonly ConcurrentDictionary<string, HttpClient> clients = new();
    private readonly int port;
    private readonly Office? first;
    private WebApplicationFactory<Program> server = null!;

    private Office(OfficeDatabase database, Action<IWebHostBuilder>? also = null, bool live = false, DateTimeOffset? at = null)
    {
        (Database, this.also, Time) = (database, also, new(at ?? Noon));
        if (live) (running, port) = (new(Time), FreePort());
    }

    private Office(Office first)
    {
        (this.first, Database, also, Time) = (first, first.Database, first.also, first.Time);
        if (first.port > 0) port = FreePort();
    }

    /// <summary>Where letters of offices lie that have no post of their own.</summary>
    private static readonly string Mailbox = Directory.CreateTempSubdirectory("crm-mail").FullName;

    public FakeTimeProvider Time { get; }

    public OfficeDatabase Database { get; }

    public Engine Engine => Database is PostgresOfficeDatabase ? Engine.Postgres : Engine.Sqlite;

    public IServiceProvider Services => server.Services;

    /// <summary>Where browsers find a live office.</summary>
    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://localhost:{port}"));

    public WebSocketClient WebSockets => server.Server.CreateWebSocketClient();

    public Ledger Ledger => Get<Ledger>();

    public static Task<Office> OpenAsync(Action<IWebHostBuilder>? also = null) => OpenAsync(OfficeDatabase.Usual, also);

    public static async Task<Office> OpenAsync(Engine engine, Action<IWebHostBuilder>? also = null, DateTimeOffset? at = null) => new Office(await Template.CopyAsync(engine), also, at: at).Start();

    /// <summary>On no database at all: as somebody starts the program for the first time.</summary>
    public static Task<Office> OpenEmptyAsync(Action<IWebHostBuilder>? also = null) => Task.FromResult(new Office(OfficeDatabase.New(OfficeDatabase.Usual), also).Start());

    /// <summary>At another time than Friday noon.</summary>
    public static Task<Office> OpenAsync(DateTimeOffset at) => OpenAsync(OfficeDatabase.Usual, at: at);

    /// <summary>Open to browsers on a real port, which a restart keeps; its clock runs by itself, and a test may still turn it on.</summary>
    public static Task<Office> OpenLiveAsync(Action<IWebHostBuilder>? also = null) => OpenLiveAsync(OfficeDatabase.Usual, also);

    public static async Task<Office> OpenLiveAsync(Engine engine, Action<IWebHostBuilder>? also = null) => new Office(await Template.CopyAsync(engine), also, live: true).Start();

    /// <summary>The demo office as a newcomer's first start makes it, open to browsers, by the true clock.</summary>
    public static Office OpenDemo() =>
        new Office(OfficeDatabase.New(OfficeDatabase.Usual), b => b.UseSetting("Office:Demo", "true").ConfigureServices(s => s.Replace(ServiceDescriptor.Singleton(TimeProvider.System))), live: true).Start();

    /// <summary>A second node of this office: another program on the same database, by the same clock. It goes before the first.</summary>
    public Office Join() => new Office(this).Start();

    /// <summary>The office's program on another database.</summary>
    public Office MoveTo(OfficeDatabase database) => new Office(database, also, at: Time.GetUtcNow()).Start();

    /// <summary>The program ends and starts again on the same database; what it kept in memory is gone.</summary>
    public Task RestartAsync(Action? whileClosed = null) => RestartAsync(() =>
    {
        whileClosed?.Invoke();
        return Task.CompletedTask;
    });

    public async Task RestartAsync(Func<Task> whileClosed)
    {
        await server.DisposeAsync();
        clients.Clear();
        await whileClosed();
        Start();
    }

    /// <summary>The program goes, the database stays: it is the caller's now.</summary>
    public async Task<OfficeDatabase> LeaveAsync()
    {
        await StopAsync();
        return Database;
    }

    public static void Configure(IWebHostBuilder builder, OfficeDatabase database, TimeProvider? time = null)
    {
        foreach (var (key, value) in database.Settings) builder.UseSetting(key, value);
        builder.UseSetting("Security:KeyCertificate", Certificate.Path);
        builder.UseSetting("Office:Demo", "false");
        builder.UseSetting("Mail:Pickup", Mailbox);
        builder.UseSetting("Pdf:Browser", "none");      // a browser for each letter of each test would be slow
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting(WebHostDefaults.DetailedErrorsKey, "true");      // a page that complains says of what
        builder.UseEnvironment("Development");
        if (time is not null) builder.ConfigureServices(s => s.Replace(ServiceDescriptor.Singleton(time)));
    }

    public T Get<T>() where T : notnull => Services.GetRequiredService<T>();

    public CrmDb Read() => Get<IDbContextFactory<CrmDb>>().CreateDbContext();

    /// <summary>Past the program.</summary>
    public Task SqlAsync(string sql) => Database.SqlAsync(sql);

    /// <summary>Does it past the API, as one of the demo's people.</summary>
    public async Task<Answer> DoAsync(DemoPerson who, Command command) => await Ledger.RunAsync(await IdOfAsync(who), command);

    public Task<Guid> IdOfAsync(DemoPerson who) => IdOfAsync(who.Email);

    public async Task<Guid> IdOfAsync(string email)
    {
        await using var db = Read();
        return await db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync();
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

    /// <summary>How far the log reaches.</summary>
    public async Task<long> HeadAsync()
    {
        await using var db = Read();
        return await db.LogHeads.Select(h => h.Sequence).SingleAsync();
    }

    /// <summary>What happened after a place in the log, in order.</summary>
    public async Task<IReadOnlyList<DomainEvent>> HappenedAsync(long after = 0)
    {
        await using var db = Read();
        return [.. (await db.EventsAfterAsync(after, int.MaxValue)).Select(e => e.Event)];
    }

    /// <summary>Until the feed has told everything that is in the log.</summary>
    public async Task FollowedAsync()
    {
        var head = await HeadAsync();
        await Eventually.BeAsync(() => Get<LiveFeed>().Sequence >= head);
    }

    /// <summary>A client of the API, signed in as one of the demo's people; nobody without one. It is the caller's own.</summary>
    public async Task<HttpClient> ApiAsync(DemoPerson? who = null)
    {
        var client = server.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = port == 0 ? new("http://localhost") : Address });
        if (who is null) return client;
        if (!keys.TryGetValue(who.Email, out var key)) keys[who.Email] = key = await Get<Sessions>().OpenAsync(await IdOfAsync(who), SessionKind.Api);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>A browser without scripts at this address of the office: it keeps cookies.</summary>
    public HttpClient Visit(Uri site) => server.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = site });

    /// <summary>The same for all who only call.</summary>
    public async Task<HttpClient> ClientAsync(DemoPerson? who)
    {
        var name = who?.Email ?? "";
        return clients.TryGetValue(name, out var client) ? client : clients.GetOrAdd(name, await ApiAsync(who));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        if (first is null) await Database.DisposeAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Office Start()
    {
        server = new WebApplicationFactory<Program>().WithWebHostBuilder(b =>
        {
            Configure(b, Database, Time);
            also?.Invoke(b);
        });
        if (port == 0) _ = server.Services;
        else Listen();
        return this;
    }

    private async Task StopAsync()
    {
        if (running is not null) await running.DisposeAsync();
        await server.DisposeAsync();
    }

    private void Listen()
    {
        server.UseKestrel(options => options.ListenLocalhost(port));
        server.StartServer();
    }
}

/// <summary>One office for the tests of a class, where they do not disturb each other.</summary>
public class SharedOffice : IAsyncLifetime
{
    public Office Office { get; private set; } = null!;

    protected virtual Engine Engine => OfficeDatabase.Usual;

    public async Task InitializeAsync() => Office = await Office.OpenAsync(Engine, Configure);

    protected virtual void Configure(IWebHostBuilder builder) { }

    public async Task DisposeAsync() => await Office.DisposeAsync();
}

public sealed class SqliteOffice : SharedOffice
{
    protected override Engine Engine => Engine.Sqlite;
}

public sealed class PostgresOffice : SharedOffice
{
    protected override Engine Engine => Engine.Postgres;
}

/// <summary>As it runs for real, by HTTPS.</summary>
public sealed class ProductionOffice : SharedOffice
{
    protected override void Configure(IWebHostBuilder builder) => builder.UseEnvironment("Production");
}

/// <summary>As outside Development: a second factor for those who hold the money and the rights.</summary>
public sealed class GuardedOffice : SharedOffice
{
    protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Security:SecondFactor", "true");
}
