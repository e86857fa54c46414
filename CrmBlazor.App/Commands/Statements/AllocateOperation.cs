using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Statements;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Statements;

/// <summary>So much of an operation for that invoice.</summary>
public sealed record PartInput(string Invoice, Money Amount);

/// <summary>
/// An accountant says what an operation pays for: one invoice or several, a part or all of it, of the payer or of a third party. Money for an invoice that is paid
/// already becomes the payer's advance when it is confirmed (D13). Money on the account of one company of ours pays no invoice of another.
/// </summary>
[AllowedTo(Role.Accountant, InPayments = true)]
public sealed record AllocateOperation(int BankOperation, IReadOnlyList<PartInput> Parts) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var operation = await context.OperationAsync(BankOperation);
        var invoices = await InvoicesAsync(context);
        if (operation is { AsideKind: AsideKind.Advance, PayerId: { } payer } && invoices.Any(i => i.CompanyId != payer)) throw new RuleBrokenException(new Obstacle("otherPayer", "B 57"));
        var parts = Parts.Select((p, i) => new MoneyPart(invoices[i].Id, invoices[i].Number, p.Amount)).ToList();
        operation.Allocate(parts, await IsThirdPartyAsync(context, operation, invoices), await context.FactsAsync(operation, invoices), context.Actor, context.At);
        await context.AnnounceAsync([(operation, parts)]);
        return new(operation.Id, operation.Number);
    }

    /// <summary>An unknown one is a fault of its part.</summary>
    private async Task<IReadOnlyList<Invoice>> InvoicesAsync(CommandContext context)
    {
        FieldFaults.None(FieldFaults.When(Parts.Count > StatementOperation.MostParts, "parts", "tooMany", StatementOperation.MostParts));
        var numbers = Parts.Select(p => p.Invoice.Trim()).ToList();
        var found = await context.Db.Invoices.Where(i => numbers.Contains(i.Number)).ToDictionaryAsync(i => i.Number);
        FieldFaults.None(numbers.SelectMany((n, i) => FieldFaults.When(!found.ContainsKey(n), $"parts[{i}].invoice", "unknown")));
        return [.. numbers.Select(n => found[n])];
    }

    private static async Task<bool> IsThirdPartyAsync(CommandContext context, StatementOperation operation, IReadOnlyList<Invoice> invoices)
    {
        var buyers = invoices.Select(i => i.CompanyId).OfType<Guid>().Distinct().ToList();
        var inns = await context.Db.Companies.Where(c => buyers.Contains(c.Id)).Select(c => c.Inn).ToListAsync();
        return operation.PartyInn is { } payer && Inn.IsValid(payer) && inns.Exists(i => i != payer);
    }
}
