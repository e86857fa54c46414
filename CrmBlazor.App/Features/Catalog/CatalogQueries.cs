using CrmBlazor.App.Data;
using CrmBlazor.App.Forms;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Catalog;

/// <param name="ArchivedAt">None while it is sold.</param>
public sealed record ProductRow(int Number, string? Article, string Name, string Unit, string? UnitCode, VatKind Vat, Money? Price, string Section, DateTimeOffset? ArchivedAt);

/// <summary>A row of the history of a price.</summary>
public sealed record PriceRow(DateTimeOffset At, string? By, Money? From, Money? To);

/// <param name="Prices">The newest first.</param>
public sealed record ProductView(Guid Id, int Number, string? Article, string Name, string Unit, string? UnitCode, VatKind Vat, Money? Price, string Section, DateTimeOffset? ArchivedAt, string? ArchivedBy,
    long Version, IReadOnlyList<PriceRow> Prices);

public static class CatalogQueries
{
    private const int MostPrices = 200;

    /// <summary>Every word of the search is somewhere in the name or the article; a section is told with all below it.</summary>
    public static Task<Paged<ProductRow>> ProductsAsync(this CrmDb db, string? search, Paging paging, string? section = null, bool archived = false) =>
        db.ProductRows(search, section, archived).PageAsync(paging);

    /// <summary>By section and name.</summary>
    public static IQueryable<ProductRow> ProductRows(this CrmDb db, string? search, string? section, bool archived) =>
        db.Products.AsNoTracking().Where(p => p.ArchivedAt == null == !archived).Having(search).In(section).OrderBy(p => p.Section).ThenBy(p => p.Name).ThenBy(p => p.Number)
            .Select(p => new ProductRow(p.Number, p.Article, p.Name, p.Unit, p.UnitCode, p.Vat, p.Price, p.Section, p.ArchivedAt));

    public static async Task<IReadOnlyList<SectionNode>> SectionsAsync(this CrmDb db, bool archived = false) =>
        SectionNode.Tree(await db.Products.Where(p => p.ArchivedAt == null == !archived).GroupBy(p => p.Section).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));

    public static async Task<ProductView?> ProductAsync(this CrmDb db, int number, OfficeBook book)
    {
        if (await db.Products.AsNoTracking().SingleOrDefaultAsync(p => p.Number == number) is not { } p) return null;
        var prices = await db.PriceChanges.Where(c => c.ProductId == p.Id).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(MostPrices).ToListAsync();
        return new(p.Id, p.Number, p.Article, p.Name, p.Unit, p.UnitCode, p.Vat, p.Price, p.Section, p.ArchivedAt, p.ArchivedBy is { } by ? book.Find(by)?.Name : null, p.Version,
            [.. prices.Select(c => new PriceRow(c.At, book.Find(c.By)?.Name, c.From, c.To))]);
    }

    private static IQueryable<Product> In(this IQueryable<Product> products, string? section) =>
        Section.Normalize(section) is { Length: > 0 } path && path + Section.Slash is var below ? products.Where(p => p.Section == path || p.Section.StartsWith(below)) : products;
}
