using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Office;

/// <summary>What a breach of each kind costs; holds from the next decision on.</summary>
[AllowedTo(Role.Admin)]
public sealed record SetFines(Money Clock, Money Distribution, Money Lapse) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var settings = await context.SettingsToChangeAsync();
        settings.SetFines(new(Clock, Distribution, Lapse));
        return new(settings.Id, "fines");
    }
}
