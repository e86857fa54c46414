using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Requests;

/// <summary>With the reason, which the manager reads at once.</summary>
[AllowedTo(Role.Accountant)]
public sealed record DeclineRequest(int Request, string Reason) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var request = await context.RequestAsync(Request);
        request.Decline(Reason, context.Actor, context.At);
        return new(request.Id, request.Number);
    }
}
