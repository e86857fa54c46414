using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>«Беру»: stops the response clock, and the first one has it (B 20).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record TakeDeal(int Deal) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.DealAsync(Deal);
        deal.Take(await context.ClockAsync(), await context.PlannedEndAsync(), context.Actor, context.At);
        await context.MoveTaskAsync(deal, (await context.SettingsAsync()).Hours.EndOf(deal.EndsOn!.Value));
        return new(deal.Id, deal.Number);
    }
}
