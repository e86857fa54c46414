using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Catalog;

/// <summary>Not sold any more: it stays in old lines, and comes into no new one (B 29).</summary>
[AllowedTo(Role.Accountant)]
public sealed record ArchiveProduct(int Product) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var product = await context.ProductAsync(Product);
        product.Archive(context.Actor, context.At);
        return new(product.Id, product.Number);
    }
}
