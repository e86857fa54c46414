using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Customers;

/// <summary>Акт сверки, for those who answer for the money: what a company was shipped against what it paid.</summary>
public static class Settlements
{
    public static bool SeesSettlements(this Actor actor) => actor.Is(Role.Accountant, Role.Director);

    public static void MapSettlements(this IEndpointRouteBuilder app)
    {
        app.MapGet("/companies/{number:int}/settlement", async (int number, DateOnly? from, DateOnly? to, HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, TimeProvider time) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.SettlementAsync(number, Period(from, to, book, time), http.Actor()) is { } sheet ? new RazorComponentResult<SettlementPrint>(new { Sheet = sheet }) : (IResult)NotThere();
        });
        app.MapGet("/companies/{number:int}/settlement/pdf", async (int number, DateOnly? from, DateOnly? to, HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, TimeProvider time, PaperFiles files) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.SettlementAsync(number, Period(from, to, book, time), http.Actor()) is { } sheet ? (await files.FileAsync<SettlementPrint>($"Акт сверки {sheet.To.Plain()}", sheet)).Answer() : NotThere();
        });
    }

    /// <summary>Without a period, this year until today; whichever day was named first.</summary>
    private static (DateOnly From, DateOnly To) Period(DateOnly? from, DateOnly? to, OfficeBook book, TimeProvider time)
    {
        var today = book.Settings.Today(time.GetUtcNow());
        var (first, last) = (from ?? new(today.Year, 1, 1), to ?? today);
        return first <= last ? (first, last) : (last, first);
    }

    private static async Task<SettlementSheet?> SettlementAsync(this CrmDb db, int number, (DateOnly From, DateOnly To) period, Actor actor)
    {
        if (!actor.SeesSettlements() || await db.Companies.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number && !c.IsOwn) is not { } company) return null;
        if (await db.Companies.AsNoTracking().Where(c => c.IsOwn).OrderBy(c => c.Number).FirstOrDefaultAsync() is not { } seller) return null;
        var rows = (await db.RowsAsync(company.Id, seller.Id, actor)).Where(r => r.On <= period.To).OrderBy(r => r.On).ToList();
        var before = rows.Where(r => r.On < period.From).ToList();
        var signers = seller.SignersOn(period.To) ?? await db.OfficeSignersAsync();
        return new(number, Party(seller), Party(company), period.From, period.To, Money.Sum(before.Select(r => r.Shipped)) - Money.Sum(before.Select(r => r.Paid)), rows[before.Count..],
            signers.Head?.Name, signers.Accountant?.Name);
    }

    private static async Task<IEnumerable<SettlementRow>> RowsAsync(this CrmDb db, Guid company, Guid seller, Actor actor)
    {
        var invoices = db.Invoices.AsNoTracking().Where(i => i.CompanyId == company && i.SellerId == seller && db.Deals.Where(actor.Deals()).Any(d => d.Id == i.DealId));
        var papers = await db.TransferDocuments.AsNoTracking().Where(d => d.IssuedOn != null).Join(invoices, d => d.InvoiceId, i => i.Id, (d, i) => new { d.IssuedOn, d.Number, d.Kind, Invoice = i.Number, i.Total }).ToListAsync();
        var payments = await db.Payments.AsNoTracking().Where(p => p.State == PaymentState.Confirmed).Join(invoices, p => p.InvoiceId, i => i.Id, (p, _) => new { p.PaidOn, p.InvoiceNumber, p.Amount }).ToListAsync();
        return papers.Select(p => new SettlementRow(p.IssuedOn!.Value, $"Отгрузка: {(p.Kind is DocumentKind.Act ? "акт" : "УПД")} № {p.Number}, счёт {p.Invoice}", p.Total, Money.Zero))
            .Concat(payments.Select(p => new SettlementRow(p.PaidOn, $"Оплата, счёт {p.InvoiceNumber}", Money.Zero, p.Amount)));
    }

    private static SheetParty Party(Company company) => new(company.Name, company.Inn, company.Kpp);

    private static Problem NotThere() => new(404, "Refusal_notFound");
}
