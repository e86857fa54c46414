using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Office;
using CrmBlazor.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace CrmBlazor.Tests.Live;

/// <summary>`tail -f` of the log.</summary>
public abstract class LiveFeedTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    private LiveFeed Feed => office.Get<LiveFeed>();

    [Fact]
    public async Task A_subscription_hears_everything_once_and_in_order()
    {
        await office.FollowedAsync();
        using var subscription = Feed.Subscribe();
        var head = await office.HeadAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => office.LeadAsync()));
        (await HearAsync(subscription, await office.HeadAsync())).Select(e => e.Event.Stamp.Sequence).Should().Equal(Enumerable.Range(1, 20).Select(i => head + i));
        subscription.TakeMissed().Should().BeFalse();
    }

    [Fact]
    public async Task An_event_comes_with_the_deal_that_decides_who_sees_it()
    {
        await office.FollowedAsync();
        using var subscription = Feed.Subscribe();
        var deal = await office.DealAsync(await office.AssignedDealAsync());
        var heard = await HearAsync(subscription, await office.HeadAsync());
        heard.Where(e => e.Event.Deal is not null).Should().OnlyContain(e => e.Deal!.Id == deal.Id);
        heard.Where(e => e.Event is LeadEvent).Should().OnlyContain(e => e.Deal == null);
    }

    [Fact]
    public async Task What_another_node_wrote_comes_without_a_ring()
    {
        await office.FollowedAsync();
        using var subscription = Feed.Subscribe();
        await using (var other = Database.Of(office.Get<IConfiguration>()))
        {
            await other.MigrateAsync();
            await using var scope = await other.BeginWriteAsync();
            var log = await Log.OpenAsync(scope.Db);
            log.Append(scope.Db, new LeadConverted(Guid.NewGuid(), 1, Guid.NewGuid(), 2), Guid.Empty, Office.Noon);
            await scope.Db.SaveChangesAsync();
            await log.CloseAsync(scope.Db);
            await scope.Transaction.CommitAsync();
        }
        (await HearAsync(subscription, await office.HeadAsync())).Should().ContainSingle().Which.Event.Should().BeOfType<LeadConverted>();
    }

    [Fact]
    public void A_slow_subscription_loses_batches_and_is_told_so_once()
    {
        using var subscription = new Subscription(_ => { });
        for (var i = 0; i < Subscription.Depth; i++) subscription.Offer([]);
        subscription.TakeMissed().Should().BeFalse();
        subscription.Offer([]);
        (subscription.TakeMissed(), subscription.TakeMissed()).Should().Be((true, false));
    }

    [Fact]
    public async Task Who_leaves_is_offered_nothing_more()
    {
        var watchers = Feed.Watchers;
        var subscription = Feed.Subscribe();
        Feed.Watchers.Should().Be(watchers + 1);
        subscription.Dispose();
        Feed.Watchers.Should().Be(watchers);
        await foreach (var _ in subscription.ReadAllAsync(CancellationToken.None)) throw new InvalidOperationException("It was offered something.");
    }

    [Fact]
    public async Task The_book_of_the_office_follows_the_log()
    {
        var email = await office.UserAsync();
        await office.FollowedAsync();
        var book = office.Get<OfficeBook>();
        book.Managers.Should().Contain(m => m.Email == email);
        await office.CommandAsync(DemoPeople.Admin, "DisableUser", new { user = email });
        await office.CommandAsync(DemoPeople.Admin, "SetClockLimits", new { warnAfter = 5, breachAfter = 9 });
        await office.FollowedAsync();
        book.Managers.Should().NotContain(m => m.Email == email);
        book.Settings.Limits.Should().Be(new ClockLimits(5, 9));
        (book.Find(Guid.NewGuid()), book.Find(Guid.Empty)).Should().Be((null, null));
    }

    private static async Task<IReadOnlyList<LiveEvent>> HearAsync(Subscription subscription, long upTo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        var heard = new List<LiveEvent>();
        await foreach (var batch in subscription.ReadAllAsync(patience.Token))
        {
            heard.AddRange(batch);
            if (heard[^1].Event.Stamp.Sequence >= upTo) break;
        }
        return heard;
    }
}

public sealed class LiveFeedOnSqlite(SqliteOffice office) : LiveFeedTests(office), IClassFixture<SqliteOffice>;

public sealed class LiveFeedOnPostgres(PostgresOffice office) : LiveFeedTests(office), IClassFixture<PostgresOffice>;
