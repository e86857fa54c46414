using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Talks;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Talks;

/// <summary>«Следить»: one is told of what happens to a record (B 39).</summary>
public abstract class FollowTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task Who_follows_a_deal_is_told_of_it_until_he_no_longer_does()
    {
        var number = await office.TakenDealAsync();
        var deal = await office.DealAsync(number);
        var head = await office.IdOfAsync(Head);
        await FollowAsync(Head, "deal", number, true);
        (await HeardAsync(head, () => office.DoAsync(Manager, new AddNote(new("deal", new(number.Plain())), "НД")))).Should().Be(1);
        (await HeardAsync(head, async () => await office.TakenDealAsync())).Should().Be(0, "it is another deal");
        await FollowAsync(Head, "deal", number, false);
        (await HeardAsync(head, () => office.DoAsync(Manager, new AddNote(new("deal", new(number.Plain())), "НД")))).Should().Be(0);
        office.Get<Followers>().Follows(head, deal.Id).Should().BeFalse();
    }

    [Fact]
    public async Task Who_follows_a_client_is_told_of_his_deals_and_how_they_end()
    {
        var number = await office.TakenDealAsync();
        var accountant = await office.IdOfAsync(Accountant);
        int contact;
        await using (var db = office.Read()) contact = db.Contacts.Single(c => c.Id == db.Deals.Single(d => d.Number == number).ContactId).Number;
        await FollowAsync(Accountant, "contact", contact, true);
        (await HeardAsync(accountant, () => office.DoAsync(Manager, new AddNote(new("deal", new(number.Plain())), "НД")))).Should().Be(0, "each word would be too much");
        (await HeardAsync(accountant, () => office.DoAsync(Manager, new LoseDeal(number, "price", "У соседей дешевле")))).Should().Be(1);
    }

    [Fact]
    public async Task To_follow_twice_is_to_follow_once_and_a_deal_one_does_not_see_cannot_be_followed()
    {
        var number = await office.TakenDealAsync();
        var before = await office.HeadAsync();
        await FollowAsync(Manager, "deal", number, true);
        await FollowAsync(Manager, "deal", number, true);
        (await office.HeadAsync()).Should().Be(before + 1);
        (await office.CommandAsync(Manager2, "FollowRecord", new { subject = new { kind = "deal", number }, following = true })).Brief.Should().Be("404");
    }

    [Fact]
    public async Task What_was_missed_is_found_in_the_list_of_alerts()
    {
        var number = await office.TakenDealAsync();
        var head = await office.IdOfAsync(Head);
        await FollowAsync(Head, "deal", number, true);
        await office.DoAsync(Manager, new AddNote(new("deal", new(number.Plain())), "Ждёт крана"));
        await using var db = office.Read();
        (await db.LatestFollowedAsync(head, 10))[0].Event.Should().BeOfType<NoteAdded>();
    }

    private async Task FollowAsync(App.Seeds.DemoPerson who, string kind, int number, bool following)
    {
        (await office.CommandAsync(who, "FollowRecord", new { subject = new { kind, number }, following })).Ok();
        await office.FollowedAsync();
    }

    /// <summary>Of how many events the person is told as a follower.</summary>
    private async Task<int> HeardAsync(Guid user, Func<Task> act)
    {
        var before = await office.HeadAsync();
        await act();
        await using var db = office.Read();
        return (await LiveFeed.WithDealsAsync(db, await db.EventsAfterAsync(before, 100))).Count(e => office.Get<Followers>().Follows(user, e));
    }
}

public sealed class FollowOnSqlite(SqliteOffice office) : FollowTests(office), IClassFixture<SqliteOffice>;

public sealed class FollowOnPostgres(PostgresOffice office) : FollowTests(office), IClassFixture<PostgresOffice>;
