using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Office;

/// <summary>The company's own mail, which a contact may not have (R 4, D16).</summary>
[AllowedTo(Role.Admin)]
public sealed record SetOwnMailDomains(IReadOnlyList<string> Domains) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var settings = await context.SettingsToChangeAsync();
        settings.SetOwnMailDomains(Domains);
        return new(settings.Id, "ownMailDomains");
    }
}
