using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Leads;

/// <summary>No client behind it; the reason is kept, and it can be opened again.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record JunkLead(int Lead, string Reason) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var lead = await context.LeadAsync(Lead);
        lead.Junk(Reason, context.Actor, context.At);
        foreach (var task in await context.TasksOfLeadAsync(lead)) task.Cancel(context.Actor, context.At);
        return new(lead.Id, lead.Number);
    }
}
