using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Payments;

internal static class PaymentRecords
{
    public static async Task<(Payment Payment, Invoice Invoice)> PaymentAsync(this CommandContext context, int number)
    {
        var payment = await context.Db.Payments.SingleOrDefaultAsync(p => p.Number == number) ?? throw new NotFoundException("payment", number.Plain());
        return (payment, await context.Db.Invoices.SingleAsync(i => i.Id == payment.InvoiceId));
    }

    /// <summary>Money beyond an invoice belongs to its payer (D13).</summary>
    public static async Task AddAdvanceAsync(this CommandContext context, Invoice invoice, Money amount)
    {
        if (amount > Money.Zero) context.Db.Advances.Add(Advance.Of(await context.NextNumberAsync("advance"), invoice, amount, context.At));
    }
}
