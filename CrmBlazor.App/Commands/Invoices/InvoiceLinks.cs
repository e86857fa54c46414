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
        if (await context.CloseLinksAsync(invoice.Id) == 0) throw new NotFoundException("link", Invoice);
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
        if (await context.Db.Invoices.AnyAsync(i => i.Id == link.InvoiceId && i.Status == InvoiceStatus.Unpaid)) throw new NotFoundException("invoice", "");     // nobody pays what was withdrawn
        link.See(context.At);
        return new(link.InvoiceId, link.InvoiceNumber);
    }
}

public static class InvoiceLinks
{
    public static string Address(string key) => $"/i/{key}";

    /// <summary>Addresses open nothing more, and letters with the invoice that wait to be sent do not go.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<int> CloseLinksAsync(this CommandContext context, Guid invoice)
    {
        var links = await context.Db.InvoiceLinks.Where(l => l.InvoiceId == invoice && l.RevokedAt == null).ToListAsync();
        var letters = await context.Db.Letters.Where(l => l.PaperId == invoice && l.Paper == "invoice" && l.DueAt != null).ToListAsync();
        foreach (var link in links) link.Revoke(context.At);
        foreach (var letter in letters) letter.Drop();
        return links.Count + letters.Count;
    }
}
