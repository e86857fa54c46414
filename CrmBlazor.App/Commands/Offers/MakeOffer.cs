using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Offers;

namespace CrmBlazor.App.Commands.Offers;

/// <summary>Of the deal's goods, as they stand (B 17).</summary>
/// <param name="ValidUntil">Ten working days, where nothing is said.</param>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record MakeOffer(int Deal, DateOnly? ValidUntil = null, string? Terms = null) : Command
{
    private const int UsualDays = 10;

    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        var today = await context.TodayAsync();
        var until = ValidUntil ?? (await context.SettingsAsync()).Hours.AddWorkingDays(today, UsualDays, context.Calendar);
        var offer = Offer.Make(await context.NextNumberAsync("offer"), deal, until, Terms, await context.SidesAsync(deal, await context.SellerAsync(deal)), context.Actor, context.At, today, await context.Db.BehindAsync(deal, today));
        context.Db.Offers.Add(offer);
        return new(offer.Id, offer.Number);
    }
}
