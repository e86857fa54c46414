using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Catalog;

/// <summary>Accounting alone adds products (B 29).</summary>
[AllowedTo(Role.Accountant)]
public sealed record RegisterProduct(string Name, string Unit, VatKind Vat, string Section, Money? Price = null, string? Article = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var product = Product.Register(await context.NextNumberAsync("product"), new(Name, Unit, Vat, Section, Price, Article));
        context.Db.Products.Add(product);
        return new(product.Id, product.Number);
    }
}
