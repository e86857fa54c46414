using CrmBlazor.App.Commands.Regulation;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Regulation;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>The clock's own: ten minutes are gone (B 20).</summary>
[AllowedTo]
public sealed record BreachClock(int Deal) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.DealAsync(Deal);
        if (deal.Breach(context.At)) await context.RecordBreachAsync(BreachKind.Clock, deal.ManagerId!.Value, deal, deal.DueAt!.Value);
        return new(deal.Id, deal.Number);
    }
}
