using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>The cargo has arrived (B 58).</summary>
[AllowedTo(Role.Logistics)]
public sealed record RecordDelivery(int Deal, DateOnly On) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.DealAsync(Deal);
        deal.RecordDelivery(On, await context.TodayAsync());
        return new(deal.Id, deal.Number);
    }
}
