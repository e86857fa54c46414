using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>A field that is left out stays as it is.</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record EditDeal(int Deal, long? Version = null, string? Title = null, string? Location = null, string? DeliveryAddress = null, string? Comment = null,
    DateOnly? EndsOn = null, int? Probability = null, bool? AvailableToAll = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        deal.Edit(new DealChanges(Title, Location, DeliveryAddress, Comment, EndsOn, Probability, AvailableToAll), Version, await context.TodayAsync());
        if (EndsOn is { } end && deal.TakenAt is not null) await context.MoveTaskAsync(deal, (await context.SettingsAsync()).Hours.EndOf(end));
        return new(deal.Id, deal.Number);
    }
}
