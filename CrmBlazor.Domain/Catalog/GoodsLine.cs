using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Catalog;

/// <summary>A line of goods in a deal or an invoice: name, unit and kind of VAT are the product's (B 31, B 34a).</summary>
/// <param name="Product">The product's number.</param>
/// <param name="Discount">Percent off the price, 0 to 100.</param>
/// <param name="Vat">What holds: the product's kind under the seller's regime, or the line's own.</param>
/// <param name="OwnVat">The line's own: it follows neither the product nor the regime.</param>
/// <param name="ProductVat">The product's kind when the line was written, where it is another than what holds.</param>
public sealed record GoodsLine(int Product, string Name, string Unit, string? UnitCode, decimal Quantity, Money Price, decimal Discount, VatKind Vat, bool OwnVat = false, VatKind? ProductVat = null)
{
    public const int Most = 500;
    private const decimal MostQuantity = 1_000_000;
    public static readonly Money MostPrice = new(100_000_000_00);

    /// <summary>Discount first, rounded to the kopeck; VAT is inside (D10).</summary>
    public Money Gross => Money.FromRubles(Price.Rubles * Quantity * (100 - Discount) / 100);

    public int? VatRate(DateOnly on) => Catalog.Vat.RatePercent(Vat, on);

    public Money VatSum(DateOnly on) => Catalog.Vat.Included(Gross, VatRate(on));

    public static GoodsLine Of(Product product, decimal quantity, Money price, decimal discount = 0, TaxRegime regime = TaxRegime.General, VatKind? own = null) =>
        new GoodsLine(product.Number, product.Name, product.Unit, product.UnitCode, quantity, price, discount, own ?? product.Vat, own is not null).Under(regime);

    /// <summary>As a seller of that regime bills it.</summary>
    public GoodsLine Under(TaxRegime regime)
    {
        if (OwnVat) return this;
        var (kind, vat) = (ProductVat ?? Vat, regime.Applied(ProductVat ?? Vat));
        return this with { Vat = vat, ProductVat = kind == vat ? null : kind };
    }

    /// <summary>The catalogue says something else by now: another unit, or another kind of VAT (B 34a).</summary>
    public bool IsBehind(Product product, TaxRegime regime) => As(product, regime) is var now && (now.Unit, now.Vat, now.ProductVat) != (Unit, Vat, ProductVat);

    /// <summary>The same goods for the same money, as the catalogue has them now (B 34a).</summary>
    public GoodsLine As(Product product, TaxRegime regime) => Of(product, Quantity, Price, Discount, regime, OwnVat ? Vat : null);

    /// <param name="path">The field that holds the line, for instance <c>lines[0]</c>.</param>
    public IEnumerable<FieldFault> Faults(string path) =>
    [
        .. FieldFaults.When(Quantity is <= 0 or > MostQuantity || decimal.Round(Quantity, 3) != Quantity, $"{path}.quantity", "badQuantity"),
        .. FieldFaults.When(Price < Money.Zero || Price > MostPrice, $"{path}.price", "badPrice"),
        .. FieldFaults.When(Discount is < 0 or > 100 || decimal.Round(Discount, 2) != Discount, $"{path}.discount", "badDiscount"),
        .. FieldFaults.When(!Enum.IsDefined(Vat), $"{path}.vat", "unknown"),
    ];

    public static IEnumerable<FieldFault> Faults(IReadOnlyList<GoodsLine> lines) =>
        lines.Count > Most ? FieldFaults.When(true, "lines", "tooMany", Most) : lines.SelectMany((l, i) => l.Faults($"lines[{i}]"));
}

/// <summary>A line of which the catalogue says something else by now (B 34a).</summary>
public sealed record LineBehind(GoodsLine Line, GoodsLine Now);

/// <summary>The totals box: with tax, the tax inside, without tax. The document's VAT is the sum of its lines (D10).</summary>
public sealed record Totals(Money Gross, Money Vat)
{
    public Money Net => Gross - Vat;

    /// <param name="on">The day whose rates hold.</param>
    public static Totals Of(IEnumerable<GoodsLine> lines, DateOnly on) =>
        lines.Aggregate(new Totals(Money.Zero, Money.Zero), (sum, l) => new(sum.Gross + l.Gross, sum.Vat + l.VatSum(on)));
}
