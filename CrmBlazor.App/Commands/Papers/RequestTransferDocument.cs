using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.App.Commands.Papers;

/// <summary>From here carrier and supplier are locked (B 50, D2).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record RequestTransferDocument(string Invoice, DocumentKind Kind = DocumentKind.Upd) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, _) = await context.OwnInvoiceAsync(Invoice);
        context.Db.TransferDocuments.Add(invoice.RequestDocument(Kind, await context.Db.PaperSidesAsync(invoice), context.Actor, context.At));
        return new(invoice.Id, invoice.Number);
    }
}
