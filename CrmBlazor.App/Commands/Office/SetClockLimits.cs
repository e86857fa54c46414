using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Office;

/// <summary>Working minutes to the warning and to the breach (B 20); clocks that run follow them. How soon a lead is distributed counts from the next one on.</summary>
[AllowedTo(Role.Admin)]
public sealed record SetClockLimits(int WarnAfter, int BreachAfter, int? DistributeAfter = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var settings = await context.SettingsToChangeAsync();
        settings.SetLimits(new(WarnAfter, BreachAfter, DistributeAfter ?? settings.Limits.DistributeAfter));
        await context.RescheduleClocksAsync(settings);
        return new(settings.Id, "clockLimits");
    }
}
