using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Papers;

internal static class TransferDocuments
{
    /// <summary>The document of an invoice; one that nobody has asked for is an obstacle.</summary>
    public static async Task<(Invoice Invoice, TransferDocument Document)> DocumentAsync(this CommandContext context, string number)
    {
        var (invoice, _) = await context.InvoiceAsync(number);
        var document = await context.Db.TransferDocuments.SingleOrDefaultAsync(d => d.InvoiceId == invoice.Id);
        return (invoice, document ?? throw new RuleBrokenException(new Obstacle("documentNotRequested", "B 58", new Cure("RequestTransferDocument", number))));
    }
}
