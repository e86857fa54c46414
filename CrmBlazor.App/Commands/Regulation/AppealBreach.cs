using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Regulation;

/// <summary>By the person himself, once.</summary>
[AllowedTo(Role.Operator, Role.Manager, Role.HeadOfSales)]
public sealed record AppealBreach(int Breach, string Text) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var breach = await context.BreachAsync(Breach);
        breach.AppealBy(context.Actor, Text, context.At);
        return new(breach.Id, breach.Number);
    }
}
