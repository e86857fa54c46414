using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Catalog;

public abstract class CatalogApiTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task Every_word_of_a_search_narrows_it()
    {
        (await FoundAsync("кольцо кс 10-3 фут")).Should().Equal(A.Rings);
        (await FoundAsync("ФУТ 10-3 КС")).Should().Equal(A.Rings);
        (await FoundAsync("ЖБ-0018")).Should().Equal(A.Rings);
        (await FoundAsync("кольцо вертолёт")).Should().BeEmpty();
    }

    [Fact]
    public async Task A_product_is_told_with_unit_VAT_and_price_where_it_has_one()
    {
        var ring = (await office.ReadAsync(Manager, $"catalog?search={Uri.EscapeDataString("ЖБ-0018")}")).Body.GetProperty("items")[0];
        (ring.GetProperty("unit").GetString(), ring.GetProperty("unitCode").GetString(), ring.GetProperty("vat").GetString(), ring.GetProperty("price").GetDecimal(), ring.GetProperty("section").GetString())
            .Should().Be(("шт", "796", "standard", 700m, "Кольца колодезные"));
        (await office.ReadAsync(Manager, $"catalog?search={Uri.EscapeDataString("ЖБ-0042")}")).Body.GetProperty("items")[0].TryGetProperty("price", out _).Should().BeFalse();
    }

    [Fact]
    public async Task Pages_hold_the_whole_catalogue_once()
    {
        var total = (await office.ReadAsync(Manager, "catalog?pageSize=1")).Body.GetProperty("total").GetInt32();
        var numbers = new List<int>();
        for (var page = 1; page <= (total / 20) + 1; page++) numbers.AddRange(await NumbersAsync($"page={page}&pageSize=20"));
        numbers.Should().HaveCount(total).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_new_product_can_be_sold_at_once()
    {
        var product = (await office.CommandAsync(Accountant, "RegisterProduct", new { name = "Лоток Л 1-1", unit = "м³", vat = "reduced", section = "Лотки и трубы" })).Ok().Number;
        var deal = await office.NegotiatedDealAsync();
        (await office.CommandAsync(Manager, "SetDealLines", new { deal, lines = new[] { new { product, quantity = 1.5, price = 110 } } })).Ok();
        var line = (await office.ReadAsync(Manager, $"deals/{deal}")).Body.GetProperty("lines")[0];
        (line.GetProperty("unit").GetString(), line.GetProperty("gross").GetDecimal(), line.GetProperty("vat").GetDecimal()).Should().Be(("м3", 165m, 15m));
        (await office.CommandAsync(Manager, "SetDealLines", new { deal, lines = new[] { new { product, quantity = 1, price = 1 }, new { product = 999999, quantity = 1, price = 1 } } })).Brief
            .Should().Be("422 lines[1].product");
    }

    private Task<IEnumerable<int>> FoundAsync(string text) => NumbersAsync($"search={Uri.EscapeDataString(text)}");

    private async Task<IEnumerable<int>> NumbersAsync(string query) =>
        (await office.ReadAsync(Manager, $"catalog?{query}")).Ok().Body.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("number").GetInt32()).ToList();
}

public sealed class CatalogApiOnSqlite(SqliteOffice office) : CatalogApiTests(office), IClassFixture<SqliteOffice>;

public sealed class CatalogApiOnPostgres(PostgresOffice office) : CatalogApiTests(office), IClassFixture<PostgresOffice>;
