using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Office;

/// <param name="User">E-mail.</param>
[AllowedTo(Role.Admin)]
public sealed record EnableUser(string User) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var user = await context.UserAsync("user", User);
        user.Enable();
        return new(user.Id, user.Number);
    }
}
