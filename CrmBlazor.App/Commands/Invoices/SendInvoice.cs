using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.App.Commands.Invoices;

/// <summary>A fact beside the status: when, by whom, how and to whom (D1).</summary>
/// <param name="To">The address, asked for with e-mail.</param>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record SendInvoice(string Invoice, SendingChannel Channel, string? To = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, _) = await context.OwnInvoiceAsync(Invoice);
        invoice.Send(Channel, To, context.Actor, context.At);
        return new(invoice.Id, invoice.Number);
    }
}
