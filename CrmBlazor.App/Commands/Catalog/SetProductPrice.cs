using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Catalog;

/// <summary>A new price of the catalogue; lines that were written before keep theirs (B 29).</summary>
/// <param name="Price">None: it is agreed each time.</param>
[AllowedTo(Role.Accountant)]
public sealed record SetProductPrice(int Product, Money? Price = null, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var product = await context.ProductAsync(Product);
        if (product.SetPrice(Price, Version, context.Actor, context.At) is { } change) context.Db.PriceChanges.Add(change);
        return new(product.Id, product.Number);
    }
}
