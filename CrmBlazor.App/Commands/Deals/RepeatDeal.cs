using System.Globalization;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Deals;

/// <summary>The calendar's own: the day of a regular deal has come. It goes to the same responsible, or waits to be distributed where he no longer works here.</summary>
[AllowedTo]
public sealed record RepeatDeal(int Deal) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var source = await context.DealAsync(Deal);
        if (!source.PassRepeat(await context.TodayAsync())) return new(source.Id, source.Number);
        if (await context.DuplicateDealsAsync(source.ContactId, source.ProductGroup) is [var inTheWay, ..])
        {
            context.Record(new DealRepeatPassed(source.Id, source.Number, Convert.ToInt32(inTheWay.Facts[0], CultureInfo.InvariantCulture), source.RepeatsOn));
            return new(source.Id, source.Number);
        }
        var copy = await context.CopyAsync(source);
        if (await context.Db.Users.SingleOrDefaultAsync(u => u.Id == source.ManagerId) is { Role: Role.Manager, DisabledAt: null } manager) await context.AssignAsync(copy, manager.Actor);
        return new(copy.Id, copy.Number);
    }
}
