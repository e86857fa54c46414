using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Clocks;

/// <summary>The queue of the clocks is memory, what happened is the log: a program that is killed loses nothing and tells nothing twice.</summary>
public abstract class KilledServerTests(Engine engine)
{
    private static readonly TimeSpan Starting = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_server_killed_while_a_clock_runs_finds_the_warning_and_the_breach_once()
    {
        var assigned = DateTimeOffset.UtcNow - TimeSpan.FromMinutes(8);
        await using var office = await Office.OpenAsync(engine, at: assigned);
        var deal = await office.AssignedDealAsync();
        await office.RestartAsync(() => KillAfterTheWarningAsync(office.Database));
        await office.FollowedAsync();
        Told(await office.HappenedAsync()).Should().Equal("warned");
        office.Time.Advance(TimeSpan.FromMinutes(10));
        await Eventually.BeAsync(async () => Told(await office.HappenedAsync()).Count > 1);
        await office.RestartAsync(() => office.Time.Advance(TimeSpan.FromHours(1)));
        await office.LeadAsync();
        await office.FollowedAsync();
        Told(await office.HappenedAsync()).Should().Equal("warned", "breached");
        var happened = await office.DealAsync(deal);
        (happened.WarnedAt >= happened.WarnAt, happened.BreachedAt >= happened.DueAt).Should().Be((true, true));
        (await office.Database.VerifyAsync()).IsSound.Should().BeTrue();
    }

    /// <summary>By the world's clock the deal was to be taken within ten minutes, eight minutes ago: warned of a minute ago, and due in two.</summary>
    private static async Task KillAfterTheWarningAsync(OfficeDatabase database)
    {
        using var server = ServerProcess.Start(database);
        await Eventually.BeAsync(async () =>
        {
            server.IsRunning.Should().BeTrue();
            return Told(await LogOfAsync(database)).Contains("warned");
        }, Starting);
        (await server.KillAsync()).Should().Be(ServerProcess.Killed);
    }

    private static async Task<IReadOnlyList<DomainEvent>> LogOfAsync(OfficeDatabase database)
    {
        await using var db = database.Read();
        return [.. (await db.EventsAfterAsync(0, int.MaxValue)).Select(e => e.Event)];
    }

    private static IReadOnlyList<string> Told(IEnumerable<DomainEvent> happened) =>
        [.. happened.Select(e => e switch { ClockWarned => "warned", ClockBreached => "breached", _ => "" }).Where(w => w.Length > 0)];
}

public sealed class KilledServerOnSqlite() : KilledServerTests(Engine.Sqlite);

public sealed class KilledServerOnPostgres() : KilledServerTests(Engine.Postgres);
