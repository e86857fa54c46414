using CrmBlazor.App.Api;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Invoices;

/// <summary>What a client reads by his secret address: the print form and its file, nothing else. Whoever guesses addresses is told to wait.</summary>
public sealed class PublicInvoices(IDbContextFactory<CrmDb> factory, Ledger ledger, OfficeBook book, PaperFiles files, TimeProvider time)
{
    private readonly Throttle guesses = new(time, most: 20, TimeSpan.FromMinutes(15));

    /// <summary>Of one invoice: each takes a browser.</summary>
    private readonly Throttle prints = new(time, most: 20, TimeSpan.FromMinutes(15));

    public Task<IResult> PageAsync(string key, HttpContext http) =>
        AnswerAsync(key, http, async (db, invoice) => new RazorComponentResult<InvoicePrint>(new { Sheet = await db.SheetAsync(invoice, book), File = files.HasPdf ? $"i/{key}/pdf" : null }),
            () => new RazorComponentResult<ClosedLink> { StatusCode = StatusCodes.Status404NotFound });

    public Task<IResult> FileAsync(string key, HttpContext http) => AnswerAsync(key, http, async (db, invoice) =>
        await prints.CountAsync(invoice.Number) is { } wait ? TooMany(wait) : (await files.FileAsync(db, invoice)).Answer(), () => new Problem(404, "Refusal_notFound"));

    private async Task<IResult> AnswerAsync(string key, HttpContext http, Func<CrmDb, Invoice, Task<IResult>> answer, Func<IResult> closed)
    {
        var address = http.Connection.RemoteIpAddress?.ToString() ?? "";
        if (await guesses.EnterAsync(address) is { } wait) return TooMany(wait);
        Guid? found = null;
        try
        {
            found = await SeenAsync(key);
        }
        finally
        {
            guesses.Leave(address, failed: found is null);
        }
        if (found is not { } id) return closed();
        await using var db = factory.CreateDbContext();
        return await answer(db, await db.Invoices.AsNoTracking().SingleAsync(i => i.Id == id));
    }

    private static Problem TooMany(TimeSpan wait) => new(429, "Refusal_tooMany", (int)Math.Ceiling(wait.TotalSeconds)) { RetryAfter = (int)Math.Ceiling(wait.TotalSeconds) };

    private async Task<Guid?> SeenAsync(string key)
    {
        try
        {
            return (await ledger.RunAsSystemAsync(new SeeInvoice(Convert.ToHexString(SecretKey.HashOf(key))))).Id;
        }
        catch (NotFoundException)
        {
            return null;
        }
    }
}

public static class PublicInvoiceEndpoints
{
    public static void MapPublicInvoices(this IEndpointRouteBuilder app)
    {
        app.MapGet("/i/{key}", (string key, HttpContext http, PublicInvoices invoices) => invoices.PageAsync(key, http)).AllowAnonymous();
        app.MapGet("/i/{key}/pdf", (string key, HttpContext http, PublicInvoices invoices) => invoices.FileAsync(key, http)).AllowAnonymous();
    }
}
