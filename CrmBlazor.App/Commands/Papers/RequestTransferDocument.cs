using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Papers;

/// <summary>From here carrier and supplier are locked (B 50, D2).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record RequestTransferDocument(string Invoice) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, _) = await context.OwnInvoiceAsync(Invoice);
        context.Db.TransferDocuments.Add(invoice.RequestDocument(context.Actor, context.At));
        return new(invoice.Id, invoice.Number);
    }
}
