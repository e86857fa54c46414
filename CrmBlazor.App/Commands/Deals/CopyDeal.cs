using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>A new deal on the basis of this one. While this one is open, or another of the same goods, there is no second (R 2, D19).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record CopyDeal(int Deal, string? Title = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var source = await context.OwnDealAsync(Deal);
        Obstacles.None(await context.DuplicateDealsAsync(source.ContactId, source.ProductGroup));
        var copy = await context.CopyAsync(source, Title);
        if (context.Actor.Is(Role.Manager)) await context.AssignAsync(copy, context.Actor);
        return new(copy.Id, copy.Number);
    }
}

public static class Copying
{
    public static async Task<Deal> CopyAsync(this CommandContext context, Deal source, string? title = null)
    {
        var contact = await context.Db.Contacts.Where(c => c.Id == source.ContactId).Select(c => c.Number).SingleAsync();
        var copy = Domain.Deals.Deal.Copy(await context.NextNumberAsync("deal"), source, contact, title, context.Actor, context.At, await context.TodayAsync());
        context.Db.Deals.Add(copy);
        return copy;
    }
}
