using CrmBlazor.App.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Catalog;

public static class CatalogEndpoints
{
    public static void MapCatalog(this IEndpointRouteBuilder api) =>
        api.MapGet("/catalog", async (IDbContextFactory<CrmDb> factory, string? search, int? page, int? pageSize) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.ProductsAsync(search, new(page, pageSize));
        });
}
