using CrmBlazor.App.Commands.Requests;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>The contact is bound to the company first, then the deal (B 40).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record LinkCompany(int Deal, int Company) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        Obstacles.None(deal.ToTouching());
        var company = await context.PartyAsync("company", Company);
        Obstacles.None(deal.ToLinking(company));
        await context.BindAsync(deal, company);
        return new(deal.Id, deal.Number);
    }
}
