using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Office;

/// <summary>What a breach of each kind costs; holds from the next decision on.</summary>
/// <param name="Mention">Without it what is set stays.</param>
/// <param name="Attempt">Without it what is set stays.</param>
/// <param name="Papers">Without it what is set stays.</param>
[AllowedTo(Role.Admin)]
public sealed record SetFines(Money Clock, Money Distribution, Money Lapse, Money? Mention = null, Money? Attempt = null, Money? Papers = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var settings = await context.SettingsToChangeAsync();
        settings.SetFines(new(Clock, Distribution, Lapse, Mention ?? settings.Fines.Mention, Attempt ?? settings.Fines.Attempt, Papers ?? settings.Fines.Papers));
        return new(settings.Id, "fines");
    }
}
