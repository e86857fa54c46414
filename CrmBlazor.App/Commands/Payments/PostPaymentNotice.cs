using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Payments;

namespace CrmBlazor.App.Commands.Payments;

/// <summary>The first of the three acts of a payment (B 56, D12).</summary>
[AllowedTo(Role.Director, Role.Accountant, InPayments = true)]
public sealed record PostPaymentNotice(string Invoice, Money Amount, DateOnly PaidOn, string? PayerInn = null, string? Text = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, _) = await context.InvoiceAsync(Invoice);
        var payment = Payment.Post(await context.NextNumberAsync("payment"), invoice, Amount, PayerInn, PaidOn, Text, context.Actor, context.At, await context.TodayAsync());
        context.Db.Payments.Add(payment);
        return new(payment.Id, payment.Number);
    }
}
