using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Catalog;

/// <summary>A line as it is typed: name, unit and kind of VAT come with the product (B 31).</summary>
/// <param name="Product">The product's number.</param>
/// <param name="Discount">Percent.</param>
public sealed record LineInput(int Product, decimal Quantity, Money Price, decimal? Discount = null);

public static class LineInputs
{
    /// <summary>An unknown product is a fault of its line.</summary>
    public static async Task<IReadOnlyList<GoodsLine>> GoodsAsync(this CommandContext context, IReadOnlyList<LineInput> lines)
    {
        FieldFaults.None(FieldFaults.When(lines.Count > GoodsLine.Most, "lines", "tooMany", GoodsLine.Most));
        var numbers = lines.Select(l => l.Product).Distinct().ToList();
        var products = await context.Db.Products.AsNoTracking().Where(p => numbers.Contains(p.Number)).ToDictionaryAsync(p => p.Number);
        FieldFaults.None(lines.SelectMany((l, i) => FieldFaults.When(!products.ContainsKey(l.Product), $"lines[{i}].product", "unknown")));
        return [.. lines.Select(l => GoodsLine.Of(products[l.Product], l.Quantity, l.Price, l.Discount ?? 0))];
    }
}
