using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>The manager's live request to logistics (B 58).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record RequestShipment(int Deal) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        deal.RequestShipment(context.Actor, context.At);
        return new(deal.Id, deal.Number);
    }
}
