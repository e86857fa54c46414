using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Invoices;

public static class InvoiceEndpoints
{
    public static void MapInvoices(this IEndpointRouteBuilder api)
    {
        api.MapGet("/invoices", async (HttpContext http, IDbContextFactory<CrmDb> factory, string? search, QueryWord<InvoiceStatus>? status, int? page, int? pageSize) =>
        {
            if (!http.Actor().SeesInvoices()) return new Problem(403, "Refusal_forbidden");
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.InvoicesAsync(search, status?.Value, http.Actor(), new(page, pageSize)));
        });

        api.MapGet("/invoices/{year:int}-{ordinal:int}", async (int year, int ordinal, HttpContext http, IDbContextFactory<CrmDb> factory, Voice voice, OfficeBook book) =>
        {
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.InvoiceAsync($"{year}/{ordinal}", http.Actor(), voice, book));
        });
    }
}
