using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Payments;

/// <summary>By an accountant who did not post the notice (D12).</summary>
[AllowedTo(Role.Accountant, InPayments = true)]
public sealed record ConfirmPayment(int Payment) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (payment, invoice) = await context.PaymentAsync(Payment);
        await context.AddAdvanceAsync(invoice, payment.Confirm(invoice, context.Actor, context.At));
        return new(payment.Id, payment.Number);
    }
}
