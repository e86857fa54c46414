using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>«Сделка успешна», when the papers are back (B 59-60).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record WinDeal(int Deal) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        deal.Win(await context.FactsAsync(deal), context.Actor, context.At);
        return new(deal.Id, deal.Number);
    }
}
