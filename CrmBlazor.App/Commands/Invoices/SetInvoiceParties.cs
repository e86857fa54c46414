using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Invoices;

/// <summary>Carrier and supplier, and whether they are the actual ones (B 46-47, D11).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record SetInvoiceParties(string Invoice, int Carrier, int Supplier, bool Actual, long? Version = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, _) = await context.OwnInvoiceAsync(Invoice);
        var named = new Parties(await context.PartyAsync("carrier", Carrier), await context.PartyAsync("supplier", Supplier), Actual);
        var were = await context.Db.Companies.Where(c => c.Id == invoice.CarrierId || c.Id == invoice.SupplierId).ToDictionaryAsync(c => c.Id);
        invoice.SetParties(named, new(were[invoice.CarrierId], were[invoice.SupplierId], invoice.PartiesActualAt is not null), Version, context.Actor, context.At);
        return new(invoice.Id, invoice.Number);
    }
}
