using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Catalog;

public static class CatalogEndpoints
{
    public static void MapCatalog(this IEndpointRouteBuilder api)
    {
        api.MapGet("/catalog", async (IDbContextFactory<CrmDb> factory, string? search, string? section, bool? archived, int? page, int? pageSize) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.ProductsAsync(search, new(page, pageSize), section, archived ?? false);
        });

        api.MapGet("/catalog/{number:int}", async (int number, IDbContextFactory<CrmDb> factory, OfficeBook book) =>
        {
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.ProductAsync(number, book));
        });
    }
}
