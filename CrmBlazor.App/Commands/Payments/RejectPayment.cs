using CrmBlazor.App.Commands.Statements;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Commands.Payments;

/// <summary>With the reason, by an accountant who did not post the notice (D12).</summary>
[AllowedTo(Role.Accountant, InPayments = true)]
public sealed record RejectPayment(int Payment, string Reason) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (payment, invoice) = await context.PaymentAsync(Payment);
        payment.Reject(invoice, Reason, context.Actor, context.At);
        await context.ReturnToDeskAsync(payment);
        return new(payment.Id, payment.Number);
    }
}
