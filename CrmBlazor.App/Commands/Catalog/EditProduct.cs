using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Catalog;

/// <summary>Accounting alone changes products (B 29). A field that is left out stays, an empty article is emptied.</summary>
[AllowedTo(Role.Accountant)]
public sealed record EditProduct(int Product, string? Name = null, string? Unit = null, VatKind? Vat = null, string? Section = null, string? Article = null, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var product = await context.ProductAsync(Product);
        var was = product.Details;
        product.Edit(was with { Name = Name ?? was.Name, Unit = Unit ?? was.Unit, Vat = Vat ?? was.Vat, Section = Section ?? was.Section, Article = Article ?? was.Article }, Version);
        return new(product.Id, product.Number);
    }
}
