using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Offers;
using CrmBlazor.Domain.Staff;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Offers;

/// <summary>The print form of an offer, for whoever sees its deal.</summary>
public static class OfferSheets
{
    public static void MapOfferSheets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/offers/{number:int}/print", async (int number, HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.SeenOfferAsync(number, http.Actor()) is { } offer ? (IResult)new RazorComponentResult<OfferPrint>(new { Sheet = await db.SheetAsync(offer, book) }) : NotThere();
        });
        app.MapGet("/offers/{number:int}/pdf", async (int number, HttpContext http, IDbContextFactory<CrmDb> factory, PaperFiles files) =>
        {
            await using var db = factory.CreateDbContext();
            return await db.SeenOfferAsync(number, http.Actor()) is { } offer ? (await files.FileAsync(db, offer)).Answer() : NotThere();
        });
    }

    private static async Task<Offer?> SeenOfferAsync(this CrmDb db, int number, Actor actor) =>
        await db.Offers.AsNoTracking().SingleOrDefaultAsync(o => o.Number == number) is { } offer && actor.Sees(await db.Deals.AsNoTracking().SingleAsync(d => d.Id == offer.DealId)) ? offer : null;

    private static Problem NotThere() => new Problem(404, "Refusal_notFound");
}
