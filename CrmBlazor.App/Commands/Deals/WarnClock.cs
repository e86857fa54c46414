using CrmBlazor.App.Data;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>The clock's own: seven minutes are gone.</summary>
[AllowedTo]
public sealed record WarnClock(int Deal) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.DealAsync(Deal);
        deal.Warn(context.At);
        return new(deal.Id, deal.Number);
    }
}
