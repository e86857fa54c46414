using CrmBlazor.App.Data;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>The clock's own: ten minutes are gone (B 20).</summary>
[AllowedTo]
public sealed record BreachClock(int Deal) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.DealAsync(Deal);
        deal.Breach(context.At);
        return new(deal.Id, deal.Number);
    }
}
