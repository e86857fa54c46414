using CrmBlazor.App.Api;
using CrmBlazor.App.Documents;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Catalog;

public static class CatalogExport
{
    public static void MapCatalogExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/export/catalog.xlsx", (HttpContext http, Exports exports, string? search, string? section, bool? archived) =>
            exports.WriteAsync(http, ("catalog", "Nav_Catalog"), Columns, (db, _) => db.ProductRows(search, section, archived ?? false).AsAsyncEnumerable()));

    private static IReadOnlyList<Column<ProductRow>> Columns(ExportSpeech s) =>
    [
        new(s.T["Catalog_Section"], 28, p => p.Section),
        new(s.T["Catalog_Article"], 16, p => p.Article),
        new(s.T["Goods_Product"], 48, p => p.Name),
        new(s.T["Goods_Unit"], 9, p => p.Unit),
        new(s.T["Catalog_Vat"], 16, p => s.Voice.Word(p.Vat)),
        new(s.T["Goods_Price"], 15, p => p.Price),
    ];
}
