using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Office;

/// <param name="Department">Required of a manager and a head of sales.</param>
[AllowedTo(Role.Admin)]
public sealed record AddUser(string Name, string Email, Role Role, [property: Secret] string Password, string? Department = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var key = EmailAddress.Key(Email ?? "");
        var taken = await context.Db.Users.AnyAsync(u => u.Email == key);
        FieldFaults.None(User.Faults(Name, Email!, Role, Department ?? "", taken), context.Actor.Is(Role.System) ? [] : context.Passwords.Faults("password", Password, Role));
        var user = User.Add(await context.NextNumberAsync("user"), Name, Email!, Role, Department ?? "", taken);
        context.Db.Users.Add(user);
        context.Db.Credentials.Add(new Credential { UserId = user.Id, PasswordHash = context.SecretHash });
        return new(user.Id, user.Number);
    }
}
