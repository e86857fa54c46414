using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>All the goods of the deal at once (B 27-34).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record SetDealLines(int Deal, IReadOnlyList<LineInput> Lines, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        var today = await context.TodayAsync();
        deal.SetLines(await context.GoodsAsync(Lines, deal.Lines, await context.Db.RegimeOfAsync(deal.Id, today)), Version, today);
        return new(deal.Id, deal.Number);
    }
}
