using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Live;

/// <summary>Two programs on one database are one office.</summary>
public sealed class TwoNodesTests : IAsyncLifetime
{
    private const int Changes = 40;

    /// <summary>Far beyond the slow look behind the bell.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);
    private Office first = null!;
    private Office second = null!;

    public async Task InitializeAsync()
    {
        first = await Office.OpenAsync(Engine.Postgres);
        second = first.Join();
    }

    public async Task DisposeAsync()
    {
        await second.DisposeAsync();
        await first.DisposeAsync();
    }

    [Fact]
    public async Task What_one_node_writes_the_other_tells_at_once()
    {
        await second.FollowedAsync();
        using var subscription = second.Get<LiveFeed>().Subscribe();
        var lead = await first.LeadAsync(talked: false);
        await foreach (var batch in subscription.ReadAllAsync(CancellationToken.None))
        {
            batch.Should().ContainSingle().Which.Event.Subject.Number.Should().Be(lead.Plain());
            break;
        }
    }

    [Fact]
    public async Task The_bell_of_another_node_is_heard_without_a_look()
    {
        var doorbell = new Doorbell();
        await using var database = Database.Of(first.Database.Configuration);
        using var stop = new CancellationTokenSource();
        var listening = database.ListenAsync(doorbell, stop.Token);
        await doorbell.WaitAsync(Long, CancellationToken.None);     // the ring of its beginning
        var heard = doorbell.WaitAsync(Long, CancellationToken.None);
        await first.LeadAsync(talked: false);
        await heard.WaitAsync(Long / 2);
        await stop.CancelAsync();
        await listening.Invoking(l => l).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task A_database_that_has_gone_back_is_loaded_anew()
    {
        var deal = await first.AssignedDealAsync();
        await BothFollowAsync();
        var head = await first.HeadAsync();
        await first.SqlAsync($"ALTER TABLE log DISABLE TRIGGER USER; DELETE FROM log WHERE Sequence > {head - 3}; UPDATE log_head SET Sequence = {head - 3}, Hash = (SELECT Hash FROM log WHERE Sequence = {head - 3}); ALTER TABLE log ENABLE TRIGGER USER");
        await Eventually.BeAsync(() => second.Get<LiveFeed>().Sequence == head - 3);
        await first.LeadAsync(talked: false);
        await BothFollowAsync();
        second.Get<BoardProjection>().Now.Cards.Should().ContainSingle(c => c.Number == deal);
    }

    [Fact]
    public async Task Both_nodes_writing_at_once_leave_one_log_without_a_gap()
    {
        var before = await first.HeadAsync();
        await Task.WhenAll(Enumerable.Range(0, Changes).Select(i => (i % 2 == 0 ? first : second).LeadAsync(talked: false)));
        (await first.HeadAsync()).Should().Be(before + Changes);
        (await first.Database.VerifyAsync()).IsSound.Should().BeTrue();
        await BothFollowAsync();
        await using var db = first.Read();
        var numbers = db.Leads.Select(l => l.Number).Order().ToList();
        numbers.Should().Equal(Enumerable.Range(numbers[0], Changes), "a number is given once, and none is left out");
    }

    [Fact]
    public async Task The_same_command_sent_to_both_nodes_is_done_once()
    {
        var command = new App.Commands.Leads.RegisterLead("Звонок", "call", Name: "Клиент") { Operation = "the same" };
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => (i % 2 == 0 ? first : second).DoAsync(Operator, command)));
        answers.Select(a => (a.Id, a.Sequence)).Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task A_clock_that_both_nodes_watch_strikes_once()
    {
        var deal = await first.AssignedDealAsync();
        await BothFollowAsync();
        first.Time.Advance(TimeSpan.FromMinutes(7));
        await ToldAsync<ClockWarned>();
        await BothFollowAsync();
        first.Time.Advance(TimeSpan.FromMinutes(3));
        await ToldAsync<ClockBreached>();
        await second.LeadAsync();
        await first.LeadAsync();
        await BothFollowAsync();
        var told = (await first.HappenedAsync()).Where(e => e is ClockWarned or ClockBreached).ToList();
        told.Select(e => (e.GetType().Name, e.Subject.Number)).Should().Equal(("ClockWarned", deal.Plain()), ("ClockBreached", deal.Plain()));
    }

    [Fact]
    public async Task Who_signs_out_at_one_node_is_let_go_by_the_other()
    {
        var key = await first.Get<Sessions>().OpenAsync(await first.IdOfAsync(Manager), SessionKind.Api);
        await using var ear = await Ear.OfAsync(second, key);
        await using var other = await Ear.OfAsync(second, Manager2);
        await Eventually.BeAsync(() => second.Get<Presence>().Count == 2);
        await first.Get<Sessions>().CloseAsync(key);
        await Eventually.BeAsync(() =>
        {
            first.Time.Advance(TimeSpan.FromSeconds(5));
            return !ear.IsOpen;
        });
        other.IsOpen.Should().BeTrue();
    }

    [Fact]
    public async Task A_deaf_node_is_late_and_loses_nothing()
    {
        await first.SqlAsync("ALTER TABLE log_head DISABLE TRIGGER log_head_rings");
        await second.FollowedAsync();
        var deal = await first.PricedDealAsync();
        await second.FollowedAsync();
        second.Get<BoardProjection>().Now.Cards.Single(c => c.Number == deal).Stage.Should().Be(Stage.Priced);
    }

    [Fact]
    public async Task A_node_whose_lines_to_the_database_broke_finds_them_again()
    {
        await first.SqlAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await Eventually.BeAsync(async () => await WritesAsync());
        await BothFollowAsync();
        using var subscription = second.Get<LiveFeed>().Subscribe();
        await Eventually.BeAsync(async () => await ListenersAsync() == 2);
        var lead = await first.LeadAsync(talked: false);
        await foreach (var batch in subscription.ReadAllAsync(CancellationToken.None))
            if (batch.Any(e => e.Event.Subject.Number == lead.Plain())) break;
    }

    private async Task<bool> WritesAsync()
    {
        try
        {
            await first.LeadAsync();
            return true;
        }
        catch (Exception away) when (Outage.Is(away))
        {
            return false;
        }
    }

    private async Task<long> ListenersAsync() => (long)await first.Database.AskAsync("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'CrmBlazor listener'");

    private async Task ToldAsync<T>() => await Eventually.BeAsync(async () => (await first.HappenedAsync()).OfType<T>().Any());

    private async Task BothFollowAsync()
    {
        await first.FollowedAsync();
        await second.FollowedAsync();
    }
}
