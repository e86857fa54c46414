using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Payments;

/// <summary>The payer's advance to another invoice of his, in one press (D13).</summary>
[AllowedTo(Role.Accountant, InPayments = true)]
public sealed record AllocateAdvance(int Advance, string Invoice) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var advance = await context.Db.Advances.SingleOrDefaultAsync(a => a.Number == Advance) ?? throw new NotFoundException("advance", Advance.Plain());
        var (invoice, _) = await context.InvoiceAsync(Invoice);
        var seller = await context.Db.Invoices.Where(i => i.Id == advance.FromInvoiceId).Select(i => i.SellerId).SingleAsync();
        advance.AllocateTo(invoice, await context.Db.SamePayerAsync(Domain.Payments.Advance.PayerOf(invoice)), seller);
        return new(advance.Id, advance.Number);
    }
}
