using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Catalog;

public class TaxRegimeTests
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    [Theory]
    [InlineData(TaxRegime.General, VatKind.Standard, VatKind.Standard)]
    [InlineData(TaxRegime.General, VatKind.None, VatKind.None)]
    [InlineData(TaxRegime.Simplified, VatKind.Standard, VatKind.None)]
    [InlineData(TaxRegime.Simplified, VatKind.Zero, VatKind.None)]
    [InlineData(TaxRegime.SimplifiedFive, VatKind.Standard, VatKind.UsnFive)]
    [InlineData(TaxRegime.SimplifiedSeven, VatKind.Reduced, VatKind.UsnSeven)]
    [InlineData(TaxRegime.SimplifiedFive, VatKind.Zero, VatKind.Zero)]
    [InlineData(TaxRegime.SimplifiedFive, VatKind.None, VatKind.None)]
    public void The_kind_of_VAT_follows_from_the_sellers_regime(TaxRegime regime, VatKind goods, VatKind billed) => regime.Applied(goods).Should().Be(billed);

    [Fact]
    public void A_line_changes_with_the_seller_and_changes_back()
    {
        var line = Desk.Line(18, 3, 700);
        var simplified = line.Under(TaxRegime.SimplifiedFive);
        (simplified.Vat, simplified.VatSum(Day), simplified.Gross).Should().Be((VatKind.UsnFive, new Money(10000), line.Gross));
        line.Under(TaxRegime.Simplified).VatRate(Day).Should().BeNull();
        simplified.Under(TaxRegime.General).Should().Be(line);
    }

    [Fact]
    public void A_lines_own_kind_follows_nobody()
    {
        var line = GoodsLine.Of(Ring("шт", VatKind.Standard), 1, new Money(11000), own: VatKind.Reduced);
        (line.Vat, line.OwnVat, line.VatSum(Day)).Should().Be((VatKind.Reduced, true, new Money(1000)));
        line.Under(TaxRegime.Simplified).Should().Be(line);
        line.IsBehind(Ring("шт", VatKind.None), TaxRegime.SimplifiedFive).Should().BeFalse();
        line.IsBehind(Ring("м", VatKind.Standard), TaxRegime.General).Should().BeTrue();
    }

    [Fact]
    public void A_line_is_behind_when_unit_or_VAT_of_its_product_has_changed()
    {
        var line = GoodsLine.Of(Ring("шт", VatKind.Standard), 3, new Money(70000), 5);
        line.IsBehind(Ring("шт", VatKind.Standard), TaxRegime.General).Should().BeFalse();
        line.IsBehind(Ring("м", VatKind.Standard), TaxRegime.General).Should().BeTrue();
        line.IsBehind(Ring("шт", VatKind.Reduced), TaxRegime.General).Should().BeTrue();
        var now = line.As(Ring("м3", VatKind.Reduced), TaxRegime.General);
        (now.Unit, now.UnitCode, now.Vat, now.Gross, now.Discount).Should().Be(("м3", "113", VatKind.Reduced, line.Gross, 5m));
    }

    [Fact]
    public void A_deal_whose_lines_are_behind_is_not_priced()
    {
        var deal = Desk.Priced();
        var behind = new LineBehind(deal.Lines[0], deal.Lines[0] with { Unit = "м" });
        deal.ToPriced().Should().BeEmpty();
        deal.ToPriced([behind]).Should().Equal(new Obstacle("linesBehind", "B 34a", new Cure("RefreshDealLines"), "Товар 18"));
    }

    private static Product Ring(string unit, VatKind vat) => Product.Register(18, new("КС 10-9", unit, vat, "Кольца", new Money(70000)));
}
