using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Invoices;

/// <summary>The closing document of an invoice as its print form shows it, for whoever sees the invoice; a draft until accounting has given a number.</summary>
public static class ClosingSheets
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
            AnswerAsync(year, ordinal, kind, http, factory, book, time, async sheet => (await files.FileAsync<T>($"{(kind is DocumentKind.Act ? "Акт" : "УПД")} {sheet.Number ?? "проект"}", sheet)).Answer()));
    }

    private static async Task<IResult> AnswerAsync(int year, int ordinal, DocumentKind kind, HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, TimeProvider time, Func<ClosingSheet, Task<IResult>> answer)
    {
        await using var db = factory.CreateDbContext();
        return await db.ClosingSheetAsync($"{year}/{ordinal}", kind, http.Actor(), book, book.Settings.Today(time.GetUtcNow())) is { } sheet ? await answer(sheet) : new Problem(404, "Refusal_notFound");
    }

    /// <summary>Nothing where there is no such invoice, its deal is not the actor's to see, or it is closed by the other kind of document.</summary>
    private static async Task<ClosingSheet?> ClosingSheetAsync(this CrmDb db, string number, DocumentKind kind, Actor actor, OfficeBook book, DateOnly today)
    {
        if (await db.SeenInvoiceAsync(number, actor) is not var (invoice, deal)) return null;
        var document = await db.TransferDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.InvoiceId == invoice.Id);
        if ((document?.Kind ?? kind) != kind) return null;
        var sides = await db.PaperSidesAsync(invoice);
        var parties = await db.Companies.AsNoTracking().Where(c => c.Id == invoice.CarrierId || c.Id == invoice.SupplierId).ToDictionaryAsync(c => c.Id, c => Party(SideCard.Of(c)));
        var paid = await db.Payments.AsNoTracking().Where(p => p.InvoiceId == invoice.Id && p.State == PaymentState.Confirmed).OrderBy(p => p.PaidOn).Select(p => p.PaidOn).Distinct().ToListAsync();
        var on = document?.IssuedOn ?? today;
        var (head, accountant) = book.SignersOf(sides.Seller);
        var shippedOn = document?.ShippedOn ?? document?.IssuedOn ?? (deal.ShipsOn >= invoice.IssuedOn ? deal.ShipsOn : null) ?? today;
        var regime = (await db.Companies.AsNoTracking().SingleAsync(c => c.Id == invoice.SellerId)).RegimeOn(shippedOn);
        return new(document?.Number, on, shippedOn, invoice.Number, invoice.IssuedOn, deal.Number, Party(sides.Seller), Party(sides.Buyer), parties[invoice.SupplierId], parties[invoice.CarrierId],
            invoice.DeliveryAddress, [.. invoice.Lines.Select(l => Line(l.Under(regime), shippedOn))], [.. paid.Select(p => new ClosingPayment(null, p))],
            head, accountant);
    }

    private static SheetParty Party(SideCard side) => new(side.Name, side.Inn, side.Kpp, side.Address);

    private static ClosingLine Line(GoodsLine line, DateOnly on) =>
        new(line.Product, line.UnitCode, new(line.Name, line.Quantity, line.Unit, line.Price, line.Discount, line.VatRate(on), line.Gross, line.VatSum(on)));
}
