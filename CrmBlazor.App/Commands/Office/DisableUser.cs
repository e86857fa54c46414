using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Office;

/// <summary>Ends his sessions and, by the event, his open pages.</summary>
/// <param name="User">E-mail.</param>
[AllowedTo(Role.Admin)]
public sealed record DisableUser(string User) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var user = await context.UserAsync("user", User);
        user.Disable(context.Actor, context.At);
        await context.Db.Sessions.Where(s => s.UserId == user.Id).ExecuteDeleteAsync();
        return new(user.Id, user.Number);
    }
}
