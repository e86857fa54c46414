using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Catalog;

/// <summary>Sold again (B 29).</summary>
[AllowedTo(Role.Accountant)]
public sealed record RestoreProduct(int Product) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var product = await context.ProductAsync(Product);
        product.Restore();
        return new(product.Id, product.Number);
    }
}
