using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Office;

/// <summary>Where the numbers begin in a year that has no invoice yet.</summary>
[AllowedTo(Role.Admin)]
public sealed record SetFirstInvoiceNumber(int Number) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var settings = await context.SettingsToChangeAsync();
        settings.SetFirstInvoiceNumber(Number);
        return new(settings.Id, "firstInvoiceNumber");
    }
}
