using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Office;

/// <summary>Rights are read anew for each act, so the change holds at once.</summary>
/// <param name="User">E-mail.</param>
[AllowedTo(Role.Admin)]
public sealed record ChangeUserRole(string User, Role Role, string? Department = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var user = await context.UserAsync("user", User);
        user.ChangeRole(Role, Department, context.Actor);
        return new(user.Id, user.Number);
    }
}
