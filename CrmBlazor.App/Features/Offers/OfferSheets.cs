using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Offers;

/// <summary>The print form of an offer, for whoever sees its deal.</summary>
public static class OfferSheets
{
    public static void MapOfferSheets(this IEndpointRouteBuilder app) =>
        app.MapGet("/offers/{number:int}/print", async (int number, HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.OfferSheetAsync(number, http.Actor(), book) is { } sheet ? new RazorComponentResult<OfferPrint>(new { Sheet = sheet }) : (IResult)new Problem(404, "Refusal_notFound");
        });

    private static async Task<OfferSheet?> OfferSheetAsync(this CrmDb db, int number, Actor actor, OfficeBook book)
    {
        if (await db.Offers.AsNoTracking().SingleOrDefaultAsync(o => o.Number == number) is not { } offer) return null;
        var deal = await db.Deals.AsNoTracking().SingleAsync(d => d.Id == offer.DealId);
        if (!actor.Sees(deal)) return null;
        return new(offer.Number, offer.MadeOn, offer.ValidUntil, offer.Sides.Seller is { } seller ? Party(seller) : null, Party(offer.Sides.Buyer), deal.Number, offer.DeliveryAddress, offer.Terms,
            [.. offer.Lines.Select(l => new SheetLine(l.Name, l.Quantity, l.Unit, l.Price, l.Discount, l.VatRate(offer.MadeOn), l.Gross, l.VatSum(offer.MadeOn)))], offer.Total, offer.Vat,
            book.Find(offer.MadeBy)?.Name);
    }

    private static SheetParty Party(SideCard side) => new(side.Name, side.Inn, side.Kpp, side.Address);
}
