using CrmBlazor.App.Commands.Requests;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Requests;

namespace CrmBlazor.App.Commands.Catalog;

/// <summary>Accounting alone adds products (B 29).</summary>
/// <param name="Request">That it answers.</param>
[AllowedTo(Role.Accountant)]
public sealed record RegisterProduct(string Name, string Unit, VatKind Vat, string Section, Money? Price = null, string? Article = null, int? Request = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var request = Request is { } number ? await context.RequestAsync(number, RequestKind.Product) : null;
        var product = Product.Register(await context.NextNumberAsync("product"), new(Name, Unit, Vat, Section, Price, Article));
        context.Db.Products.Add(product);
        request?.Fulfil(product.Number, context.Actor, context.At);
        return new(product.Id, product.Number);
    }
}
