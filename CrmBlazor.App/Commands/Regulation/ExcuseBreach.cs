using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Regulation;

/// <summary>By the head of the department, with a reason.</summary>
[AllowedTo(Role.HeadOfSales)]
public sealed record ExcuseBreach(int Breach, string Reason) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var breach = await context.BreachAsync(Breach);
        breach.Excuse(context.Actor, Reason, context.At);
        return new(breach.Id, breach.Number);
    }
}
