using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Invoices;

/// <summary>The closing document of an invoice as its print form shows it, for whoever sees the invoice; a draft until accounting has given a number.</summary>
public static class ClosingEndpoints
{
    public static void MapClosingSheets(this IEndpointRouteBuilder app)
    {
        Map<UpdPrint>(app, "upd", DocumentKind.Upd);
        Map<ActPrint>(app, "act", DocumentKind.Act);
    }

    private static void Map<T>(IEndpointRouteBuilder app, string name, DocumentKind kind) where T : IComponent
    {
        app.MapGet($"/invoices/{{year:int}}-{{ordinal:int}}/{name}/print", (int year, int ordinal, HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, TimeProvider time) =>
            AnswerAsync(year, ordinal, kind, http, factory, book, time, sheet => Task.FromResult<IResult>(new RazorComponentResult<T>(new { Sheet = sheet }))));
        app.MapGet($"/invoices/{{year:int}}-{{ordinal:int}}/{name}/pdf", (int year, int ordinal, HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, TimeProvider time, PaperFiles files) =>
            AnswerAsync(year, ordinal, kind, http, factory, book, time, async sheet => (await files.FileAsync(sheet, kind)).Answer()));
    }

    private static async Task<IResult> AnswerAsync(int year, int ordinal, DocumentKind kind, HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, TimeProvider time, Func<ClosingSheet, Task<IResult>> answer)
    {
        await using var db = factory.CreateDbContext();
        return await db.ClosingSheetAsync($"{year}/{ordinal}", kind, http.Actor(), book.Settings.Today(time.GetUtcNow())) is { } sheet ? await answer(sheet) : new Problem(404, "Refusal_notFound");
    }

    /// <summary>Nothing where there is no such invoice, its deal is not the actor's to see, or it is closed by the other kind of document.</summary>
    private static async Task<ClosingSheet?> ClosingSheetAsync(this CrmDb db, string number, DocumentKind kind, Actor actor, DateOnly today)
    {
        if (await db.SeenInvoiceAsync(number, actor) is not var (invoice, deal)) return null;
        var document = await db.TransferDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.InvoiceId == invoice.Id);
        return (document?.Kind ?? kind) == kind ? await db.SheetAsync(invoice, deal, document, today) : null;
    }
}
