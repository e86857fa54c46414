using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Requests;

/// <summary>By whoever answers for the deal that waits: the request leaves accounting's queue.</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record WithdrawRequest(int Request) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var request = await context.RequestAsync(Request);
        var deal = await context.Db.Deals.SingleAsync(d => d.Id == request.DealId);
        if (!context.Actor.Sees(deal)) throw new NotFoundException("request", Request.Plain());
        if (!context.Actor.AnswersFor(deal)) throw new ForbiddenException("deal");
        request.Withdraw(context.Actor, context.At);
        return new(request.Id, request.Number);
    }
}
