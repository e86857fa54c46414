using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>What a closing document would bear if it were issued: a draft shows it, the issue keeps it.</summary>
public static class PaperCardReading
{
    /// <param name="on">The day of the document, whose signers sign.</param>
    /// <param name="shippedOn">The day whose taxes hold.</param>
    public static async Task<PaperCards> PaperCardsAsync(this CrmDb db, Invoice invoice, DateOnly on, DateOnly shippedOn)
    {
        var sides = await db.PaperSidesAsync(invoice);
        var companies = await db.Companies.AsNoTracking().Where(c => c.Id == invoice.SellerId || c.Id == invoice.SupplierId || c.Id == invoice.CarrierId).ToDictionaryAsync(c => c.Id);
        var seller = companies[invoice.SellerId];
        return new(Bare(sides.Seller), Bare(sides.Buyer), Bare(SideCard.Of(companies[invoice.SupplierId], on)), Bare(SideCard.Of(companies[invoice.CarrierId], on)),
            seller.SignersOn(on) ?? await db.OfficeSignersAsync(), seller.RegimeOn(shippedOn), await db.OrdersAsync(invoice));
    }

    /// <summary>Where nobody has said who signs for a legal entity of ours: the office's first director and accountant.</summary>
    public static async Task<Signers> OfficeSignersAsync(this CrmDb db) => new(await db.FirstOfAsync(Role.Director), await db.FirstOfAsync(Role.Accountant));

    private static async Task<Signer?> FirstOfAsync(this CrmDb db, Role role) =>
        await db.Users.AsNoTracking().Where(u => u.Role == role && u.DisabledAt == null).OrderBy(u => u.Number).Select(u => u.Name).FirstOrDefaultAsync() is { } name ? new(name, "") : null;

    /// <summary>What no closing document prints.</summary>
    private static SideCard Bare(SideCard side) => side with { Phone = null, Account = null, Signers = null, Images = null };

    /// <summary>Each once, in the order of their days.</summary>
    private static async Task<IReadOnlyList<PaperRef>> OrdersAsync(this CrmDb db, Invoice invoice)
    {
        var payments = await db.PaidByAsync(invoice.Id, invoice.DealId);
        var operations = payments.Select(p => p.OperationId).OfType<Guid>().Distinct().ToList();
        var orders = await db.StatementOperations.AsNoTracking().Where(o => operations.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => new { o.Document, On = o.DocumentOn ?? o.Date });
        var refs = payments.Select(p => p.OperationId is { } id && orders.TryGetValue(id, out var order) ? new PaperRef(order.Document.OrNull(), order.On ?? p.PaidOn) : new(null, p.PaidOn));
        return [.. refs.Distinct().OrderBy(r => r.On).ThenBy(r => r.Number, StringComparer.Ordinal)];
    }

    /// <summary>The confirmed payments of an invoice, and those from which the advances came that were allocated to it (D13).</summary>
    private static async Task<List<Payment>> PaidByAsync(this CrmDb db, Guid invoice, Guid deal)
    {
        var paid = await db.Payments.AsNoTracking().Where(p => p.InvoiceId == invoice && p.State == PaymentState.Confirmed).ToListAsync();
        var allocated = (await db.HappenedAsync<AdvanceAllocated>(deal)).Where(a => a.InvoiceId == invoice).Select(a => a.AdvanceId).Distinct().ToList();
        foreach (var advance in await db.Advances.AsNoTracking().Where(a => allocated.Contains(a.Id)).ToListAsync())
        {
            var source = await db.PaidByAsync(advance.FromInvoiceId, advance.DealId);
            var surplus = source.Where(p => p.DecidedAt == advance.MadeAt).ToList();     // what an overpaid invoice gave back came with that payment alone
            paid.AddRange(surplus.Count > 0 ? surplus : source.Where(p => p.DecidedAt <= advance.MadeAt));
        }
        return paid;
    }
}
