using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>First the act, then the stage (B 24); back only with a reason.</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record MoveDeal(int Deal, Stage Stage, string? Reason = null) : Command
{
    public override Command? WhenRefused(Guid user) => new NoteRefusedMove(Deal, Stage, user);

    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        deal.MoveTo(Stage, Reason, await context.FactsAsync(deal), context.Actor, context.At);
        return new(deal.Id, deal.Number);
    }
}
