using System.Text.Json;
using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Commands.Deals;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Features.Catalog;

/// <summary>Lines and the catalogue behind them: units, VAT, archive (B 31-34a, B 49).</summary>
public abstract class GoodsApiTests(SharedOffice shared)
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task When_the_catalogue_changes_the_gate_shuts_and_one_press_opens_it()
    {
        var (deal, product) = (await office.NegotiatedDealAsync(), await office.ProductAsync());
        await office.DoAsync(Manager, new SetDealLines(deal, [new(product, 2, A.Rubles(550))]));
        await office.DoAsync(Manager, new EditDeal(deal, null, Location: "Россия"));
        await office.DoAsync(Accountant, new EditProduct(product, Unit: "м3", Vat: VatKind.Reduced));
        var view = (await office.ReadAsync(Manager, $"deals/{deal}")).Body;
        var behind = view.GetProperty("lines")[0].GetProperty("behind");
        (behind.GetProperty("unit").GetString(), behind.GetProperty("vatKind").GetString(), behind.GetProperty("vatRate").GetInt32()).Should().Be(("м3", "reduced", 10));
        Obstacles(view, "priced").Should().Equal("linesBehind");
        (await office.CommandAsync(Manager, "MoveDeal", new { deal, stage = "priced" })).Brief.Should().Be("422 linesBehind B 34a");

        (await office.CommandAsync(Manager, "RefreshDealLines", new { deal })).Ok();
        view = (await office.ReadAsync(Manager, $"deals/{deal}")).Body;
        var line = view.GetProperty("lines")[0];
        (line.GetProperty("unit").GetString(), line.GetProperty("gross").GetDecimal(), line.GetProperty("vat").GetDecimal()).Should().Be(("м3", 1100m, 100m));
        Obstacles(view, "priced").Should().BeEmpty();
        (await office.CommandAsync(Manager, "MoveDeal", new { deal, stage = "priced" })).Ok();
    }

    [Fact]
    public async Task Neither_an_invoice_nor_an_offer_is_made_of_goods_that_are_behind()
    {
        var deal = await office.BehindDealAsync();
        (await office.CommandAsync(Manager, "IssueInvoice", new { deal, deliveryAddress = A.Address })).Brief.Should().Be("422 linesBehind B 34a");
        (await office.CommandAsync(Manager, "MakeOffer", new { deal })).Brief.Should().Be("422 linesBehind B 34a");
        await office.DoAsync(Manager, new RefreshDealLines(deal));
        (await office.CommandAsync(Manager, "IssueInvoice", new { deal, deliveryAddress = A.Address })).Ok();
    }

    [Fact]
    public async Task A_line_may_have_a_VAT_of_its_own_which_the_catalogue_does_not_move()
    {
        var (deal, product) = (await office.NegotiatedDealAsync(), await office.ProductAsync());
        (await office.CommandAsync(Manager, "SetDealLines", new { deal, lines = new[] { new { product, quantity = 1, price = 110, vat = "reduced" } } })).Ok();
        var line = (await office.ReadAsync(Manager, $"deals/{deal}")).Body.GetProperty("lines")[0];
        (line.GetProperty("vat").GetDecimal(), line.GetProperty("ownVat").GetBoolean()).Should().Be((10m, true));
        await office.DoAsync(Accountant, new EditProduct(product, Vat: VatKind.None));
        (await office.ReadAsync(Manager, $"deals/{deal}")).Body.GetProperty("lines")[0].TryGetProperty("behind", out _).Should().BeFalse();
        (await office.CommandAsync(Manager, "SetDealLines", new { deal, lines = new[] { new { product, quantity = 1, price = 110, vat = "18" } } })).Brief.Should().Be("422 lines[0].vat");
    }

    [Fact]
    public async Task An_archived_product_stays_in_old_lines_and_comes_into_no_new_one()
    {
        var (deal, product) = (await office.NegotiatedDealAsync(), await office.ProductAsync());
        await office.DoAsync(Manager, new SetDealLines(deal, [new(product, 2, A.Rubles(550))]));
        await office.DoAsync(Accountant, new ArchiveProduct(product));
        (await office.CommandAsync(Manager, "SetDealLines", new { deal, lines = new[] { new { product, quantity = 3, price = 550 } } })).Ok();
        var other = await office.NegotiatedDealAsync();
        var refused = await office.CommandAsync(Manager, "SetDealLines", new { deal = other, lines = new[] { new { product, quantity = 3, price = 550 } } });
        refused.Brief.Should().Be("422 lines[0].product");
        refused.Body.GetProperty("errors").GetProperty("lines[0].product")[0].GetString().Should().Contain("архиве");
        (await office.ReadAsync(Manager, $"catalog?search={Uri.EscapeDataString("Лоток Л 1-1")}&pageSize=200")).Body.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("number").GetInt32()).Should().NotContain(product);
        await office.DoAsync(Accountant, new RestoreProduct(product));
        (await office.CommandAsync(Manager, "SetDealLines", new { deal = other, lines = new[] { new { product, quantity = 3, price = 550 } } })).Ok();
    }

    [Fact]
    public async Task The_seller_that_is_chosen_decides_about_VAT()
    {
        var seller = await office.OwnCompanyAsync();
        await office.DoAsync(Accountant, new SetTaxRegimes(seller, [new(new(2026, 1, 1), TaxRegime.SimplifiedFive), new(new(2027, 1, 1), TaxRegime.Simplified)]));
        var deal = await office.LinkedDealAsync();
        (await office.CommandAsync(Manager, "IssueInvoice", new { deal, deliveryAddress = A.Address, seller = A.Customer })).Brief.Should().Be("422 seller");
        var invoice = (await office.CommandAsync(Manager, "IssueInvoice", new { deal, deliveryAddress = A.Address, seller })).Ok().Body.GetProperty("number").GetString()!;
        var view = (await office.ReadAsync(Manager, $"invoices/{invoice.Replace('/', '-')}")).Body;
        (view.GetProperty("total").GetDecimal(), view.GetProperty("vat").GetDecimal(), view.GetProperty("seller").GetProperty("number").GetInt32()).Should().Be((4000m, 190.48m, seller));
        (await office.CommandAsync(Manager, "SetInvoiceLines", new { invoice, lines = new[] { new { product = A.Rings, quantity = 3, price = 700 } } })).Ok();
        (await office.ReadAsync(Manager, $"invoices/{invoice.Replace('/', '-')}")).Body.GetProperty("vat").GetDecimal().Should().Be(100m);
    }

    [Fact]
    public async Task The_price_of_a_product_tells_who_set_it_and_when()
    {
        var product = await office.ProductAsync();
        await office.DoAsync(Accountant, new SetProductPrice(product, A.Rubles(750), 1));
        await office.DoAsync(Accountant2, new SetProductPrice(product));
        var card = (await office.ReadAsync(Manager, $"catalog/{product}")).Ok().Body;
        card.TryGetProperty("price", out _).Should().BeFalse();
        card.GetProperty("prices").EnumerateArray().Select(p => (p.GetProperty("by").GetString(), Sum(p, "from"), Sum(p, "to"))).Should().Equal((Accountant2.Name, 750m, null), (Accountant.Name, 700m, 750m));
        (await office.CommandAsync(Accountant, "SetProductPrice", new { product, price = 800, version = 1 })).Brief.Should().StartWith("409");
        (await office.ReadAsync(Manager, "catalog/999999")).Brief.Should().Be("404");
    }

    private static decimal? Sum(JsonElement row, string name) => row.TryGetProperty(name, out var sum) ? sum.GetDecimal() : null;

    private static IEnumerable<string?> Obstacles(JsonElement deal, string stage) =>
        deal.GetProperty("next").EnumerateArray().Single(g => g.GetProperty("stage").GetString() == stage).GetProperty("obstacles").EnumerateArray().Select(o => o.GetProperty("code").GetString());
}

public sealed class GoodsApiOnSqlite(SqliteOffice office) : GoodsApiTests(office), IClassFixture<SqliteOffice>;

public sealed class GoodsApiOnPostgres(PostgresOffice office) : GoodsApiTests(office), IClassFixture<PostgresOffice>;
