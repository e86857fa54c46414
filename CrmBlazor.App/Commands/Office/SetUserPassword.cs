using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Office;

/// <summary>Ends all his sessions. With the recovery link the office itself does it for him.</summary>
/// <param name="User">E-mail.</param>
/// <param name="ResetSecondFactor">He enrols anew at his next sign-in.</param>
[AllowedTo(Role.Admin)]
public sealed record SetUserPassword(string User, [property: Secret] string Password, bool? ResetSecondFactor = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var user = await context.UserAsync("user", User);
        FieldFaults.None(context.Passwords.Faults("password", Password, user.Role));
        var credential = await context.Db.Credentials.SingleAsync(c => c.UserId == user.Id);
        credential.PasswordHash = context.SecretHash;
        if (ResetSecondFactor is true) credential.Totp = null;
        user.NotePassword();
        await context.Db.Sessions.Where(s => s.UserId == user.Id).ExecuteDeleteAsync();
        return new(user.Id, user.Number);
    }
}
