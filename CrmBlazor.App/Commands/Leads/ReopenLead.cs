using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Leads;

[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record ReopenLead(int Lead) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var lead = await context.LeadAsync(Lead);
        lead.Reopen(context.Actor, context.At);
        return new(lead.Id, lead.Number);
    }
}
