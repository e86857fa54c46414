using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Office;

/// <summary>The company's working time (D9); clocks that run follow it.</summary>
/// <param name="Days">Days of the week in English, for instance <c>monday</c>.</param>
/// <param name="To">Midnight is the end of the day.</param>
[AllowedTo(Role.Admin)]
public sealed record SetWorkingTime(IReadOnlyList<DayOfWeek> Days, TimeOnly From, TimeOnly To, string TimeZone, bool? RoundTheClock = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var settings = await context.SettingsToChangeAsync();
        settings.SetHours(new(WorkDaysMask.Of(Days), From, To, TimeZone, RoundTheClock ?? false));
        await context.RescheduleClocksAsync(settings);
        return new(settings.Id, "workingTime");
    }
}

internal static class Clocks
{
    /// <summary>The automatic task goes with its clock (D6).</summary>
    public static async Task RescheduleClocksAsync(this CommandContext context, OfficeSettings settings)
    {
        var running = await context.Db.Deals.Where(d => d.TakenAt == null && d.ClosedAt == null && d.DueAt != null && d.BreachedAt == null).ToListAsync();
        foreach (var deal in running)
        {
            deal.Reschedule(settings.Clock(deal.AssignedAt!.Value, context.Calendar), context.At);
            await context.MoveTaskAsync(deal, deal.DueAt!.Value);
        }
    }
}
