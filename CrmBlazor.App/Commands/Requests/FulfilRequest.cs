using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Requests;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Requests;

/// <summary>What was asked for is there already: accounting names it.</summary>
/// <param name="Result">Number of the company or the product.</param>
[AllowedTo(Role.Accountant)]
public sealed record FulfilRequest(int Request, int Result) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var request = await context.RequestAsync(Request);
        if (request.Kind is RequestKind.Company) await context.FulfilAsync(request, await context.PartyAsync("result", Result));
        else if (await context.Db.Products.AnyAsync(p => p.Number == Result)) request.Fulfil(Result, context.Actor, context.At);
        else throw new BadFieldsException("result", "unknown");
        return new(request.Id, request.Number);
    }
}
