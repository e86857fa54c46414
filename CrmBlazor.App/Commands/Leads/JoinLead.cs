using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Leads;

/// <summary>A client who calls again on a deal that is open gets no second one (R 2, D19): the lead goes with the first, with its talks and its tasks.</summary>
/// <param name="Contact">Who calls, where the lead does not know it yet. An open deal of his is joined by its number even where the actor does not see it: the refusal of a duplicate has named it.</param>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record JoinLead(int Lead, int Deal, int? Contact = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var lead = await context.LeadAsync(Lead);
        lead.MustBeOpen();
        var named = await context.Db.Contacts.Where(c => c.Number == Contact).Select(c => (Guid?)c.Id).SingleOrDefaultAsync();
        if (Contact is not null && named is null) throw new BadFieldsException("contact", "unknown");
        if ((lead.ContactId ?? named) is not { } caller) throw new BadFieldsException("contact", "required");
        Obstacles.None(lead.ToConverting());
        var his = await context.Db.SamePayerAsync(caller);
        var deal = await context.Db.Deals.SingleOrDefaultAsync(d => d.Number == Deal && his.Contains(d.ContactId));
        if (deal is null || (deal.IsClosed && !Domain.Staff.Sight.Sees(context.Actor, deal))) throw new NotFoundException("deal", Deal.Plain());
        deal.Join(lead.Talks, context.At);
        lead.Join(deal.ContactId, deal.Id, deal.Number, context.Actor, context.At);
        foreach (var task in await context.TasksOfLeadAsync(lead)) task.GoWith(deal.Id, deal.Number);
        return new(lead.Id, lead.Number);
    }
}
