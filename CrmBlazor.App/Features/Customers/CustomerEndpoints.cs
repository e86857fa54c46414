using CrmBlazor.App.Api;
using CrmBlazor.App.Commands.Customers;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Customers;

public static class CustomerEndpoints
{
    public static void MapCustomers(this IEndpointRouteBuilder api)
    {
        api.MapGet("/contacts", async (IDbContextFactory<CrmDb> factory, string? search, int? page, int? pageSize) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.ContactsAsync(search, new(page, pageSize));
        });

        api.MapGet("/contacts/{number:int}", async (int number, HttpContext http, IDbContextFactory<CrmDb> factory) =>
        {
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.ContactAsync(number, http.Actor()));
        });

        api.MapGet("/companies", async (HttpContext http, IDbContextFactory<CrmDb> factory, string? search, bool? own, QueryWord<CompanyKind>? kind, string? sphere, bool? mine, int? page, int? pageSize) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.CompaniesAsync(new(search, own ?? false, kind?.Value, sphere.OrNull(), mine is true ? http.Actor().Id : null), new(page, pageSize));
        });

        api.MapGet("/companies/{number:int}", async (int number, HttpContext http, IDbContextFactory<CrmDb> factory) =>
        {
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.CompanyAsync(number, http.Actor()));
        });
    }

    /// <summary>A picture of a stamp or a signature, for whoever may change it; others see it on the papers.</summary>
    public static void MapSealImages(this IEndpointRouteBuilder app) =>
        app.MapGet("/companies/{number:int}/images/{kind}", async (int number, string kind, HttpContext http, IDbContextFactory<CrmDb> factory) =>
        {
            await using var db = factory.CreateDbContext();
            var company = CommandRegistry.May<SetSealImage>(http.Actor()) ? await db.Companies.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number) : null;
            return Enum.TryParse<SealImage>(kind, ignoreCase: true, out var which) && company?.Images.Of(which) is { } upload && await db.PictureAsync(upload) is { } picture ? Results.Bytes(picture.Bytes, picture.Type) : new Problem(404, "Refusal_notFound");
        });
}
