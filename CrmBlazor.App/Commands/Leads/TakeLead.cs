using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Leads;

/// <summary>«Взять»: the first one has it, and the others see who.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record TakeLead(int Lead) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var lead = await context.LeadAsync(Lead);
        lead.Take(context.Actor, context.At);
        return new(lead.Id, lead.Number);
    }
}
