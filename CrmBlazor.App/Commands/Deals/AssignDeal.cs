using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Deals;

/// <param name="Manager">E-mail of a manager.</param>
/// <param name="Note">What he should know of the deal; it is shown with the hand-over.</param>
[AllowedTo(Role.Operator, Role.HeadOfSales)]
public sealed record AssignDeal(int Deal, string Manager, string? Note = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.DealAsync(Deal);
        var manager = await context.UserAsync("manager", Manager);
        FieldFaults.None(FieldFaults.When(manager.Role is not Role.Manager || manager.DisabledAt is not null, "manager", "notManager"));
        await context.AssignAsync(deal, manager.Actor, Note);
        return new(deal.Id, deal.Number);
    }
}
