using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Office;

/// <summary>Phrases that are no comment (R 3).</summary>
[AllowedTo(Role.Admin)]
public sealed record SetStopList(IReadOnlyList<string> Phrases) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var settings = await context.SettingsToChangeAsync();
        settings.SetStopList(Phrases);
        return new(settings.Id, "stopList");
    }
}
