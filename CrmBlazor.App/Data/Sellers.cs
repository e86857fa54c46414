using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>Lines as an editor needs them: those that stand, what the catalogue says by now, and the seller's taxes.</summary>
public sealed record GoodsState(IReadOnlyList<GoodsLine> Lines, IReadOnlyList<LineBehind> Behind, TaxRegime Regime, DateOnly On)
{
    public GoodsLine? Now(GoodsLine line) => Behind.FirstOrDefault(b => b.Line == line)?.Now;
}

/// <summary>Our own legal entities, and the goods as they bill them (B 44, B 34a).</summary>
public static class Sellers
{
    /// <summary>The one that the deal's last invoice was from, else our first.</summary>
    public static async Task<Company?> SellerOfAsync(this CrmDb db, Guid deal)
    {
        var last = await db.Invoices.Where(i => i.DealId == deal).OrderByDescending(i => i.Year).ThenByDescending(i => i.Ordinal).Select(i => (Guid?)i.SellerId).FirstOrDefaultAsync();
        return await db.Companies.Where(c => c.IsOwn).OrderByDescending(c => c.Id == last).ThenBy(c => c.Number).FirstOrDefaultAsync();
    }

    public static async Task<TaxRegime> RegimeOfAsync(this CrmDb db, Guid deal, DateOnly on) => (await db.SellerOfAsync(deal))?.RegimeOn(on) ?? TaxRegime.General;

    /// <summary>Lines of which the catalogue says something else by now (B 34a).</summary>
    public static async Task<IReadOnlyList<LineBehind>> BehindAsync(this CrmDb db, IReadOnlyList<GoodsLine> lines, TaxRegime regime)
    {
        if (lines.Count == 0) return [];
        var products = await db.ProductsOfAsync(lines.Select(l => l.Product));
        return [.. lines.Where(l => products.TryGetValue(l.Product, out var product) && l.IsBehind(product, regime)).Select(l => new LineBehind(l, l.As(products[l.Product], regime)))];
    }

    public static Task<Dictionary<int, Product>> ProductsOfAsync(this CrmDb db, IEnumerable<int> numbers)
    {
        var wanted = numbers.Distinct().ToList();
        return db.Products.AsNoTracking().Where(p => wanted.Contains(p.Number)).ToDictionaryAsync(p => p.Number);
    }
}
