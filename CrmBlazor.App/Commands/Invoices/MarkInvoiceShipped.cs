using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Invoices;

/// <summary>«Оплачен и отгружен», when the signed transfer document is back (B 59, D14).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record MarkInvoiceShipped(string Invoice) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, _) = await context.OwnInvoiceAsync(Invoice);
        var document = await context.Db.TransferDocuments.SingleOrDefaultAsync(d => d.InvoiceId == invoice.Id);
        invoice.MarkShipped(document, context.Actor, context.At);
        return new(invoice.Id, invoice.Number);
    }
}
