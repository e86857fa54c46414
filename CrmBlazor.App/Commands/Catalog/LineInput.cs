using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Catalog;

/// <summary>A line as it is typed: name, unit and kind of VAT come with the product (B 31).</summary>
/// <param name="Product">The product's number.</param>
/// <param name="Discount">Percent.</param>
/// <param name="Vat">The line's own kind, where the product's does not fit.</param>
public sealed record LineInput(int Product, decimal Quantity, Money Price, decimal? Discount = null, VatKind? Vat = null);

public static class LineInputs
{
    /// <summary>An unknown product is a fault of its line, and so is an archived one, unless it stood there before.</summary>
    /// <param name="standing">The lines that these replace.</param>
    /// <param name="regime">Of the seller.</param>
    public static async Task<IReadOnlyList<GoodsLine>> GoodsAsync(this CommandContext context, IReadOnlyList<LineInput> lines, IReadOnlyList<GoodsLine> standing, TaxRegime regime)
    {
        FieldFaults.None(FieldFaults.When(lines.Count > GoodsLine.Most, "lines", "tooMany", GoodsLine.Most));
        var products = await context.Db.ProductsOfAsync(lines.Select(l => l.Product));
        FieldFaults.None(lines.SelectMany((l, i) => Faults(l, $"lines[{i}].product", products, standing)));
        return [.. lines.Select(l => GoodsLine.Of(products[l.Product], l.Quantity, l.Price, l.Discount ?? 0, regime, l.Vat))];
    }

    private static IEnumerable<FieldFault> Faults(LineInput line, string field, Dictionary<int, Product> products, IReadOnlyList<GoodsLine> standing) =>
        !products.TryGetValue(line.Product, out var product) ? FieldFaults.When(true, field, "unknown")
        : FieldFaults.When(product.ArchivedAt is not null && !standing.Any(s => s.Product == line.Product), field, "archived", product.Name);
}
