using CrmBlazor.App.Commands.Catalog;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Invoices;

/// <summary>Only of a new invoice, not sent and without money (B 50).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record SetInvoiceLines(string Invoice, IReadOnlyList<LineInput> Lines, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, _) = await context.OwnInvoiceAsync(Invoice);
        Obstacles.None(invoice.ToEditing());
        var seller = await context.Db.Companies.SingleAsync(c => c.Id == invoice.SellerId);
        invoice.SetLines(await context.GoodsAsync(Lines, invoice.Lines, seller.RegimeOn(invoice.IssuedOn)), Version);
        return new(invoice.Id, invoice.Number);
    }
}
