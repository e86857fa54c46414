using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.App.Commands.Invoices;

/// <summary>The manager's one press when the money is there: the invoice is paid, and with the last open one so is the deal (B 56-57, D12).</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record MarkInvoicePaid(string Invoice) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, deal) = await context.OwnInvoiceAsync(Invoice);
        var facts = await context.FactsAsync(deal);
        if (!invoice.IsPaid) Obstacles.None([.. invoice.ToBePaid(), .. deal.ToBeingPaid(facts)]);
        invoice.MarkPaid(context.Actor, context.At);
        if (!facts.Standing.Any(i => i.Status is InvoiceStatus.New)) deal.BecomePaid(facts, context.Actor, context.At);
        return new(invoice.Id, invoice.Number);
    }
}
