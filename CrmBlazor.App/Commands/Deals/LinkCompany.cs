using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

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
        var contact = await context.Db.Contacts.SingleAsync(c => c.Id == deal.ContactId);
        contact.JoinCompany(company.Id, company.Number);
        deal.LinkCompany(company);
        return new(deal.Id, deal.Number);
    }
}
