using System.Text.Json;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Board;

public abstract class BoardApiTests(Engine engine) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenAsync(engine);

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Each_sees_his_own_columns_with_counts_and_sums()
    {
        await office.PricedDealAsync();
        await office.PricedDealAsync();
        await office.DealForAllAsync();
        await office.InvoicedDealAsync();
        await office.LostDealAsync();
        await office.FollowedAsync();
        (await ColumnsAsync(Manager)).Should().Equal("incoming 0 0", "assigned 1 0", "negotiation 0 0", "priced 2 8000", "invoiced 1 4000", "paid 0 0", "shipping 0 0");
        (await ColumnsAsync(Manager2)).Should().Contain("assigned 1 0").And.Contain("priced 0 0");
        (await ColumnsAsync(Manager2, "mine")).Should().Contain("assigned 0 0");
        (await ColumnsAsync(Head)).Should().Equal(await ColumnsAsync(Manager));
        (await ColumnsAsync(Operator)).Should().Equal(await ColumnsAsync(Manager), "he made them all");
        (await ColumnsAsync(Accountant)).Should().Contain("invoiced 1 4000").And.Contain("priced 0 0");
        (await office.ReadAsync(Admin, "board")).Brief.Should().Be("403");
    }

    [Fact]
    public async Task A_card_says_by_when_it_must_be_taken()
    {
        var deal = await office.AssignedDealAsync();
        await office.FollowedAsync();
        var card = (await office.ReadAsync(Manager, "board")).Body.GetProperty("columns")[1].GetProperty("cards")[0];
        (card.GetProperty("number").GetInt32(), card.GetProperty("dueAt").GetDateTimeOffset(), card.GetProperty("breached").GetBoolean()).Should().Be((deal, Office.Noon.AddMinutes(10), false));
        office.Time.Advance(TimeSpan.FromMinutes(11));
        await Eventually.BeAsync(async () => (await office.ReadAsync(Manager, "board?filter=overdue")).Body.GetProperty("columns")[1].GetProperty("cards")[0].GetProperty("breached").GetBoolean());
    }

    private async Task<IEnumerable<string>> ColumnsAsync(DemoPerson who, string filter = "all") =>
        (await office.ReadAsync(who, $"board?filter={filter}")).Ok().Body.GetProperty("columns").EnumerateArray().Select(Brief).ToList();

    private static string Brief(JsonElement column) => $"{column.GetProperty("stage")} {column.GetProperty("count")} {(int)column.GetProperty("sum").GetDecimal()}";
}

public sealed class BoardApiOnSqlite() : BoardApiTests(Engine.Sqlite);

public sealed class BoardApiOnPostgres() : BoardApiTests(Engine.Postgres);
