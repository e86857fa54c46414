using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Leads;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Deals;

/// <summary>The deals of one direction, and of some days (B 7).</summary>
public abstract class DealFilterTests(Engine engine) : IAsyncLifetime
{
    private const string Bulk = "Нерудные материалы";
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Only_those_of_the_direction_are_listed()
    {
        var (rings, sand) = (await office.TakenDealAsync(), await BulkDealAsync());
        (await ListAsync($"direction={Uri.EscapeDataString(Bulk)}")).Should().Equal(sand);
        (await ListAsync($"direction={Uri.EscapeDataString("ЖБИ")}")).Should().Equal(rings);
        (await ListAsync("direction=")).Should().Equal(sand, rings);
        (await ListAsync($"direction={Uri.EscapeDataString("Мебель")}")).Should().BeEmpty();
        (await ListAsync($"direction={Uri.EscapeDataString(Bulk)}&open=false")).Should().BeEmpty("filters narrow one another");
    }

    [Fact]
    public async Task Those_of_some_days_are_listed_by_the_office_s_clock_the_last_day_too()
    {
        var first = await office.TakenDealAsync();
        office.Time.Advance(TimeSpan.FromHours(11.5));     // half past eleven in the evening, by UTC still the same day
        var late = await office.TakenDealAsync();
        office.Time.Advance(TimeSpan.FromHours(1));     // past midnight here, and not yet by UTC
        var next = await office.TakenDealAsync();
        (await ListAsync("createdFrom=2026-11-20&createdTo=2026-11-20")).Should().Equal(late, first);
        (await ListAsync("createdFrom=2026-11-21")).Should().Equal(next);
        (await ListAsync("createdTo=2026-11-19")).Should().BeEmpty();
        (await ListAsync("createdFrom=&createdTo=")).Should().Equal(next, late, first);
    }

    [Theory]
    [InlineData("createdFrom=yesterday")]
    [InlineData("createdTo=20.11.2026")]
    [InlineData("createdTo=9999-12-31")]
    public async Task A_day_that_is_none_is_refused(string query) => (await office.ReadAsync(Manager, $"deals?{query}")).Brief.Should().StartWith("4");

    private async Task<int> BulkDealAsync()
    {
        var deal = (int)(await office.DoAsync(Operator, new ConvertLead(await office.LeadAsync(), A.NewClient(), A.Need("Песок") with { Direction = Bulk }))).Number;
        await office.DoAsync(Operator, new AssignDeal(deal, Manager.Email));
        return deal;
    }

    private async Task<IEnumerable<int>> ListAsync(string query) =>
        (await office.ReadAsync(Manager, $"deals?{query}")).Ok().Body.GetProperty("items").EnumerateArray().Select(d => d.GetProperty("number").GetInt32());
}

public sealed class DealFilterTestsOnSqlite() : DealFilterTests(Engine.Sqlite);

public sealed class DealFilterTestsOnPostgres() : DealFilterTests(Engine.Postgres);
