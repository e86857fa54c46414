using System.Net;
using CrmBlazor.App;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Operations;

/// <summary>What a proxy asks every second, and an administrator when something is wrong.</summary>
public sealed class ReadinessTests : IAsyncLifetime
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(5);
    private readonly Slow slow = new();
    private Office office = null!;

    public async Task InitializeAsync()
    {
        office = await Office.OpenAsync(b => b.UseSetting("Stop:Drain", "60").ConfigureServices(s =>
        {
            s.AddSingleton<IProjection>(slow);
            s.Replace(ServiceDescriptor.Singleton<IDbContextFactory<CrmDb>>(p => new Deaf(p.GetRequiredService<Database>(), slow)));
        }));
        foreach (var who in new[] { null, Admin, Manager }) await office.ClientAsync(who);
    }

    public async Task DisposeAsync()
    {
        slow.Release();
        await office.DisposeAsync();
    }

    [Fact]
    public async Task An_office_at_work_is_alive_and_ready()
    {
        (await AskAsync("live")).Should().Be((HttpStatusCode.OK, "live"));
        (await AskAsync("ready")).Should().Be((HttpStatusCode.OK, "ready"));
        (await AskAsync("ready", Admin)).Should().Be((HttpStatusCode.OK, "ready"));
    }

    [Fact]
    public async Task An_office_that_closes_takes_nobody_new_and_tells_only_the_administrator_why()
    {
        _ = office.Get<Closing>().BeginAsync();
        (await AskAsync("ready")).Should().Be((HttpStatusCode.ServiceUnavailable, ""));
        (await AskAsync("ready", Manager)).Should().Be((HttpStatusCode.ServiceUnavailable, ""));
        (await AskAsync("ready", Admin)).Should().Be((HttpStatusCode.ServiceUnavailable, "Сервер останавливается"));
        (await AskAsync("ready", Admin, english: true)).Text.Should().Be("The server is stopping");
        (await AskAsync("live")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_database_that_hangs_is_not_waited_for()
    {
        (await AskAsync("ready", Admin)).Status.Should().Be(HttpStatusCode.OK);
        slow.IsDeaf = true;
        var asked = Task.WhenAll(AskAsync("ready"), AskAsync("ready", Manager), AskAsync("ready", Admin), AskAsync("live", Admin));
        (await asked.WaitAsync(Bound)).Should().Equal((HttpStatusCode.ServiceUnavailable, ""), (HttpStatusCode.ServiceUnavailable, ""),
            (HttpStatusCode.ServiceUnavailable, "База данных не отвечает: TimeoutException"), (HttpStatusCode.OK, "live"));
        slow.Release();
        await Eventually.BeAsync(async () => (await AskAsync("ready")).Status is HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_database_that_refuses_is_told_by_the_kind_of_its_failure()
    {
        (await AskAsync("ready", Admin)).Status.Should().Be(HttpStatusCode.OK);
        await office.SqlAsync("ALTER TABLE log RENAME TO gone");
        (await AskAsync("ready")).Should().Be((HttpStatusCode.ServiceUnavailable, ""));
        (await AskAsync("ready", Admin)).Text.Should().StartWith("База данных не отвечает: ").And.EndWith("Exception");
        await office.SqlAsync("ALTER TABLE gone RENAME TO log");
        await Eventually.BeAsync(async () => (await AskAsync("ready")).Status is HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_administrator_is_known_by_what_he_did_before_and_not_for_ever()
    {
        (await office.ReadAsync(Admin, "events?after=0&limit=1")).Status.Should().Be(HttpStatusCode.OK);
        slow.IsDeaf = true;
        (await AskAsync("ready", Admin)).Text.Should().StartWith("База данных не отвечает");
        office.Time.Advance(TimeSpan.FromMinutes(61));
        (await AskAsync("ready", Admin)).Should().Be((HttpStatusCode.ServiceUnavailable, ""));
    }

    [Fact]
    public async Task A_feed_that_lags_far_behind_serves_nobody()
    {
        slow.IsHeld = true;
        await office.LeadAsync();
        await Eventually.BeAsync(() => slow.IsWaiting);
        (await AskAsync("ready")).Status.Should().Be(HttpStatusCode.OK, "it has only begun");
        office.Time.Advance(TimeSpan.FromSeconds(31));
        (await AskAsync("ready", Admin)).Should().Be((HttpStatusCode.ServiceUnavailable, "Живая лента отстаёт от журнала больше чем на полминуты: на экранах старое"));
        slow.Release();
        await office.FollowedAsync();
        (await AskAsync("ready")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_feed_that_breaks_serves_nobody_until_it_reads_on()
    {
        slow.IsBroken = true;
        await office.LeadAsync();
        await Eventually.BeAsync(async () => (await AskAsync("ready")).Status is HttpStatusCode.ServiceUnavailable);
        (await AskAsync("ready", Admin)).Text.Should().StartWith("Живая лента не может читать дальше");
        slow.IsBroken = false;
        await office.FollowedAsync();
        await Eventually.BeAsync(async () => (await AskAsync("ready")).Status is HttpStatusCode.OK);
    }

    private async Task<(HttpStatusCode Status, string Text)> AskAsync(string what, DemoPerson? who = null, bool english = false)
    {
        var client = await office.ClientAsync(who);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/health/{what}");
        if (english) request.Headers.Add("Accept-Language", "en");
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What a test makes slow, deaf or broken.</summary>
    private sealed class Slow : IProjection
    {
        private readonly TaskCompletionSource released = new();

        public bool IsDeaf { get; set; }

        public bool IsHeld { get; set; }

        public bool IsBroken { get; set; }

        public bool IsWaiting { get; private set; }

        public void Release()
        {
            (IsDeaf, IsHeld) = (false, false);
            released.TrySetResult();
        }

        public void Listen()
        {
            if (IsDeaf) released.Task.Wait();
        }

        public Task LoadAsync(CrmDb db) => Task.CompletedTask;

        public Task ApplyAsync(CrmDb db, IReadOnlyList<LiveEvent> events)
        {
            if (IsBroken) throw new InvalidOperationException("Broken on purpose.");
            IsWaiting = IsHeld;
            return IsHeld ? released.Task : Task.CompletedTask;
        }
    }

    /// <summary>A database that takes a question and does not answer.</summary>
    private sealed class Deaf(Database database, Slow slow) : IDbContextFactory<CrmDb>
    {
        public CrmDb CreateDbContext()
        {
            slow.Listen();
            return database.CreateDbContext();
        }
    }
}
