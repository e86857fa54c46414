using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Office;

/// <summary>Who is in «Оплата» (B 56): the duty of personnel, done by administrators.</summary>
/// <param name="User">E-mail.</param>
[AllowedTo(Role.Admin)]
public sealed record SetPaymentMembership(string User, bool Member) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var user = await context.UserAsync("user", User);
        user.SetPaymentMembership(Member);
        return new(user.Id, user.Number);
    }
}
