using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Office;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Office;

/// <summary>Who sells what, all at once: by this a responsible is proposed (B 9). Whoever is left out is proposed to nobody, and may still be chosen.</summary>
[AllowedTo(Role.Admin)]
public sealed record SetManagerAreas(IReadOnlyList<ManagerArea> Areas) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var settings = await context.SettingsToChangeAsync();
        settings.SetAreas(Areas, await context.Db.Users.Where(u => u.Role == Role.Manager && u.DisabledAt == null).Select(u => u.Email).ToListAsync());
        return new(settings.Id, "managerAreas");
    }
}
