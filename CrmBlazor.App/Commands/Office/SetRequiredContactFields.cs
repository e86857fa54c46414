using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Office;

/// <param name="Fields">Of fullName, mobilePhone, birthDate, privateEmail, position (D15).</param>
[AllowedTo(Role.Admin)]
public sealed record SetRequiredContactFields(IReadOnlyList<string> Fields) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var settings = await context.SettingsToChangeAsync();
        settings.RequireContactFields(Fields);
        return new(settings.Id, "requiredContactFields");
    }
}
