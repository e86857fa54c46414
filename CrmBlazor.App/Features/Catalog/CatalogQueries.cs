using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Catalog;

public sealed record ProductRow(int Number, string? Article, string Name, string Unit, string? UnitCode, VatKind Vat, Money? Price, string Section);

public static class CatalogQueries
{
    /// <summary>Every word of the search is somewhere in the name or the article.</summary>
    public static Task<Paged<ProductRow>> ProductsAsync(this CrmDb db, string? search, Paging paging, string? section = null) => db.ProductRows(search, section).PageAsync(paging);

    /// <summary>By section and name.</summary>
    public static IQueryable<ProductRow> ProductRows(this CrmDb db, string? search, string? section)
    {
        var products = db.Products.AsNoTracking();
        foreach (var word in TextForms.SearchWords(search)) products = products.Where(p => p.SearchKey.Contains(word));
        if (section.OrNull() is { } wanted) products = products.Where(p => p.Section == wanted);
        return products.OrderBy(p => p.Section).ThenBy(p => p.Name).ThenBy(p => p.Number)
            .Select(p => new ProductRow(p.Number, p.Article, p.Name, p.Unit, p.UnitCode, p.Vat, p.Price, p.Section));
    }
}
