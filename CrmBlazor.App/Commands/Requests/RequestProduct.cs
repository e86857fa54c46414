using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Requests;

namespace CrmBlazor.App.Commands.Requests;

/// <summary>Accounting is asked to add a product (B 29).</summary>
/// <param name="Note">Unit, price, the supplier's name for it: whatever is known.</param>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record RequestProduct(int Deal, string Name, string? Note = null) : Command
{
    public override Task<Answer> ExecuteAsync(CommandContext context) => context.FileAsync(Deal, new(RequestKind.Product, Name, Card: Note));
}
