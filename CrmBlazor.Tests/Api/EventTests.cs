using System.Text.Json;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Api;

/// <summary>The log for outside clients.</summary>
public abstract class EventTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task An_event_says_where_when_by_whom_and_what()
    {
        var before = await office.HeadAsync();
        var deal = await office.AssignedDealAsync();
        var assigned = (await ReadAsync(Manager, before)).Single(e => Type(e) == "deal.assigned");
        (assigned.GetProperty("at").GetDateTimeOffset(), assigned.GetProperty("by").GetString()).Should().Be((Office.Noon, Operator.Email));
        var subject = assigned.GetProperty("subject");
        (subject.GetProperty("kind").GetString(), subject.GetProperty("number").GetString(), subject.GetProperty("id").GetGuid()).Should().Be(("deal", $"{deal}", (await office.DealAsync(deal)).Id));
        assigned.GetProperty("data").GetProperty("manager").GetGuid().Should().Be(await office.IdOfAsync(Manager));
        assigned.GetProperty("data").EnumerateObject().Select(p => p.Name).Should().NotContain(["subject", "deal", "stamp"]);
    }

    [Fact]
    public async Task A_client_reads_on_from_where_he_stood_page_by_page()
    {
        await office.TakenDealAsync();
        var whole = (await ReadAsync(Head, 0, 1000)).Select(Sequence).ToList();
        var pages = new List<long>();
        while ((await ReadAsync(Head, pages.Count == 0 ? 0 : pages[^1], 3)).Select(Sequence).ToList() is { Count: > 0 } page) pages.AddRange(page);
        pages.Should().Equal(whole).And.BeInAscendingOrder();
    }

    [Fact]
    public async Task What_is_not_ones_own_to_see_is_left_out()
    {
        var before = await office.HeadAsync();
        await office.TakenDealAsync();
        (await ReadAsync(Manager2, before)).Select(Type).Should().OnlyContain(t => t.StartsWith("lead.") || t.StartsWith("call.") || t.StartsWith("contact."));
        (await ReadAsync(Manager, before)).Select(Type).Should().Contain("deal.taken");
        (await ReadAsync(Admin, before)).Select(Type).Should().Equal("contact.created");
    }

    [Fact]
    public async Task The_office_itself_acts_as_system()
    {
        await using var own = await Office.OpenAsync(shared.Office.Engine);
        await own.AssignedDealAsync();
        own.Time.Advance(TimeSpan.FromMinutes(10));
        await Eventually.BeAsync(async () => (await own.ReadAsync(Manager, "events?after=0&limit=1000")).Body.GetProperty("items").EnumerateArray()
            .Any(e => Type(e) == "clock.breached" && e.GetProperty("by").GetString() == "system"));
    }

    private async Task<IReadOnlyList<JsonElement>> ReadAsync(DemoPerson who, long after, int limit = 500) =>
        [.. (await office.ReadAsync(who, $"events?after={after}&limit={limit}")).Ok().Body.GetProperty("items").EnumerateArray()];

    private static string Type(JsonElement happening) => happening.GetProperty("type").GetString()!;

    private static long Sequence(JsonElement happening) => happening.GetProperty("sequence").GetInt64();
}

public sealed class EventOnSqlite(SqliteOffice office) : EventTests(office), IClassFixture<SqliteOffice>;

public sealed class EventOnPostgres(PostgresOffice office) : EventTests(office), IClassFixture<PostgresOffice>;
