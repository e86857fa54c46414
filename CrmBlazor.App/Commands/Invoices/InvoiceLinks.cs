using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Invoices;

/// <summary>None of the addresses that were given out opens the invoice any more.</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record RevokeInvoiceLinks(string Invoice) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, _) = await context.OwnInvoiceAsync(Invoice);
        var open = await context.Db.InvoiceLinks.Where(l => l.InvoiceId == invoice.Id && l.RevokedAt == null).ToListAsync();
        if (open.Count == 0) throw new NotFoundException("link", Invoice);
        foreach (var link in open) link.Revoke(context.At);
        context.Record(new InvoiceLinksRevoked(invoice.Id, invoice.Number, invoice.DealId));
        return new(invoice.Id, invoice.Number);
    }
}

/// <summary>Whoever has the address has looked; he is known by it alone.</summary>
/// <param name="KeyHash">In hexadecimal: the key itself is written nowhere.</param>
[AllowedTo]
public sealed record SeeInvoice(string KeyHash) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var hash = Convert.FromHexString(KeyHash);
        var link = await context.Db.InvoiceLinks.SingleOrDefaultAsync(l => l.KeyHash == hash) ?? throw new NotFoundException("invoice", "");
        link.See(context.At);
        return new(link.InvoiceId, link.InvoiceNumber);
    }
}

public static class InvoiceLinks
{
    public static string Address(string key) => $"/i/{key}";
}
