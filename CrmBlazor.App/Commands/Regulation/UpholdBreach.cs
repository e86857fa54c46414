using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Regulation;

/// <summary>By the head of the department; the fine is the table's, nobody bargains.</summary>
[AllowedTo(Role.HeadOfSales)]
public sealed record UpholdBreach(int Breach, string? Reason = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var breach = await context.BreachAsync(Breach);
        breach.Uphold(context.Actor, Reason, (await context.SettingsAsync()).Fines.Of(breach.Kind), context.At);
        return new(breach.Id, breach.Number);
    }
}
