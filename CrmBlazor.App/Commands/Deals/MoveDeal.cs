using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>First the act, then the stage (B 24); back only with a reason.</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record MoveDeal(int Deal, Stage Stage, string? Reason = null) : Command
{
    /// <summary>What is no gate before an act.</summary>
    private static readonly string[] NoGates = ["dealClosed", "wonByCommand", "lostByCommand"];

    /// <summary>A press that is sent again is one press.</summary>
    public override Command? WhenRefused(Guid user, IReadOnlyList<Obstacle> obstacles) =>
        obstacles.All(o => NoGates.Contains(o.Code)) ? null : new NoteRefusedMove(Deal, Stage, user) { Operation = $"refused {user:N} {Operation}" };

    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        deal.MoveTo(Stage, Reason, await context.FactsAsync(deal), context.Actor, context.At);
        return new(deal.Id, deal.Number);
    }
}
