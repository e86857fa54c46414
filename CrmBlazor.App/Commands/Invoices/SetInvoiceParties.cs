using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Invoices;

/// <summary>Carrier and supplier, and whether they are the actual ones (B 46-47, D11).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record SetInvoiceParties(string Invoice, int Carrier, int Supplier, bool Actual, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, _) = await context.OwnInvoiceAsync(Invoice);
        invoice.SetParties(await context.PartyAsync("carrier", Carrier), await context.PartyAsync("supplier", Supplier), Actual, Version, context.Actor, context.At);
        return new(invoice.Id, invoice.Number);
    }
}
