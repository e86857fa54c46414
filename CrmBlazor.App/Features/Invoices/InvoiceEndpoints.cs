using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
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

        api.MapGet("/invoices/{year:int}-{ordinal:int}", async (int year, int ordinal, HttpContext http, IDbContextFactory<CrmDb> factory, Voice voice) =>
        {
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.InvoiceAsync($"{year}/{ordinal}", http.Actor(), voice));
        });
    }

    /// <summary>The print form is a document of its own: it needs no circuit.</summary>
    public static void MapInvoiceSheets(this IEndpointRouteBuilder app) =>
        app.MapGet("/invoices/{year:int}-{ordinal:int}/print", async (int year, int ordinal, HttpContext http, IDbContextFactory<CrmDb> factory, Voice voice, OfficeBook book) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.InvoiceAsync($"{year}/{ordinal}", http.Actor(), voice) is { } view
                ? new RazorComponentResult<InvoicePrint>(new { Sheet = await db.SheetAsync(view, book) })
                : (IResult)new Problem(404, "Refusal_notFound");
        });
}
