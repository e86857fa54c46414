using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
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

        api.MapGet("/companies", async (IDbContextFactory<CrmDb> factory, string? search, int? page, int? pageSize) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.CompaniesAsync(search, new(page, pageSize));
        });

        api.MapGet("/companies/{number:int}", async (int number, HttpContext http, IDbContextFactory<CrmDb> factory) =>
        {
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.CompanyAsync(number, http.Actor()));
        });
    }
}
