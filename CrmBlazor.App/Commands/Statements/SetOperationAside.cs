using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Statements;

namespace CrmBlazor.App.Commands.Statements;

/// <summary>Money that goes to no invoice: a refund, not a customer's payment, or an advance that waits for its invoice; each with the reason.</summary>
/// <param name="Company">Whose advance it is.</param>
[AllowedTo(Role.Accountant, InPayments = true)]
public sealed record SetOperationAside(int BankOperation, AsideKind Kind, string? Reason = null, int? Company = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var operation = await context.OperationAsync(BankOperation);
        var payer = Company is { } number ? await context.PartyAsync("company", number) : null;
        operation.SetAside(Kind, payer, Reason, await context.FactsAsync(operation), context.Actor, context.At);
        return new(operation.Id, operation.Number);
    }
}
