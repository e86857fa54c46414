using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Deals;

public static class DealEndpoints
{
    public static void MapDeals(this IEndpointRouteBuilder api)
    {
        api.MapGet("/deals", async (HttpContext http, IDbContextFactory<CrmDb> factory, string? search, QueryWord<Stage>? stage, bool? open, bool? mine, bool? lapsed, bool? followed, QueryWord<Planned>? plan, string? direction, QueryDay? createdFrom, QueryDay? createdTo, OfficeBook book, TimeProvider time, int? page, int? pageSize) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.DealsAsync(new(search, stage?.Value, open, mine ?? false, lapsed ?? false, followed ?? false, plan?.Value, direction.OrNull(), createdFrom?.Value, createdTo?.Value), http.Actor(), new(page, pageSize), book, time.GetUtcNow());
        });

        api.MapGet("/deals/{number:int}", async (int number, HttpContext http, IDbContextFactory<CrmDb> factory, Voice voice, OfficeBook book, TimeProvider time) =>
        {
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.DealAsync(number, http.Actor(), voice, book, time.GetUtcNow()));
        });
    }
}
