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

        api.MapGet("/invoices/{year:int}-{ordinal:int}", async (int year, int ordinal, HttpContext http, IDbContextFactory<CrmDb> factory, Voice voice, OfficeBook book, TimeProvider time) =>
        {
            await using var db = factory.CreateDbContext();
            return ApiAnswers.Found(await db.InvoiceAsync($"{year}/{ordinal}", http.Actor(), voice, time.GetUtcNow(), book.Settings.Today(time.GetUtcNow())));
        });

        api.MapGet("/invoices/{year:int}-{ordinal:int}/pdf", PdfAsync);
    }

    /// <summary>The print form is a document of its own: it needs no circuit.</summary>
    public static void MapInvoiceSheets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/invoices/{year:int}-{ordinal:int}/print", async (int year, int ordinal, HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.SeenInvoiceAsync($"{year}/{ordinal}", http.Actor()) is var (invoice, _)
                ? new RazorComponentResult<InvoicePrint>(new { Sheet = await db.SheetAsync(invoice, book), Back = $"invoices/{year}-{ordinal}" })
                : (IResult)new Problem(404, "Refusal_notFound");
        });
        app.MapGet("/invoices/{year:int}-{ordinal:int}/pdf", PdfAsync);
    }

    private static async Task<IResult> PdfAsync(int year, int ordinal, HttpContext http, IDbContextFactory<CrmDb> factory, PaperFiles files)
    {
        await using var db = factory.CreateDbContext();
        if (await db.SeenInvoiceAsync($"{year}/{ordinal}", http.Actor()) is not var (invoice, _)) return new Problem(404, "Refusal_notFound");
        return files.HasPdf ? (await files.FileAsync(db, invoice)).Answer() : new Problem(501, "Refusal_noPdf");
    }
}
