using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Statements;

/// <summary>Takes a decision back by a counter-entry: its notices that nobody has confirmed are withdrawn, and the operation waits again.</summary>
[AllowedTo(Role.Accountant, InPayments = true)]
public sealed record UndoOperation(int BankOperation, string Reason) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var operation = await context.OperationAsync(BankOperation);
        var notices = await context.Db.Payments.Where(p => p.OperationId == operation.Id && p.State == PaymentState.Waiting).ToListAsync();
        var ids = notices.Select(n => n.InvoiceId).ToList();
        var invoices = await context.Db.Invoices.Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id);
        operation.Undo(Money.Sum(notices.Select(n => n.Amount)), Reason, context.Actor, context.At);
        foreach (var notice in notices) notice.TakeBack(invoices[notice.InvoiceId], Reason, context.Actor, context.At);
        return new(operation.Id, operation.Number);
    }
}
