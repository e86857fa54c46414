using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>A regular deal: its client orders the same every so many months.</summary>
/// <param name="Months">None stops it.</param>
/// <param name="On">The first day.</param>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record SetDealRepeat(int Deal, int? Months, DateOnly? On = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        deal.Repeat(Months, On, await context.TodayAsync());
        return new(deal.Id, deal.Number);
    }
}
