using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>Units and VAT as the catalogue has them now, the money as it was (B 34a).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record RefreshDealLines(int Deal, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        var today = await context.TodayAsync();
        var (products, regime) = (await context.Db.ProductsOfAsync(deal.Lines.Select(l => l.Product)), await context.Db.RegimeOfAsync(deal.Id, today));
        deal.SetLines([.. deal.Lines.Select(l => l.As(products[l.Product], regime))], Version, today);
        return new(deal.Id, deal.Number);
    }
}
