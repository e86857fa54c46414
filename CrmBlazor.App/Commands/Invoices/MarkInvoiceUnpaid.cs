using CrmBlazor.App.Commands.Payments;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Staff;

namespace CrmBlazor.App.Commands.Invoices;

/// <summary>A sum that will not match: a new invoice follows (D13). A paid one goes back by accounting alone.</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales, Role.Accountant)]
public sealed record MarkInvoiceUnpaid(string Invoice, string Reason) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, deal) = await context.InvoiceAsync(Invoice);
        if (!context.Actor.Is(Role.Accountant) && !context.Actor.AnswersFor(deal)) throw new ForbiddenException("invoice");
        var wasPaid = invoice.Status is InvoiceStatus.Paid;
        await context.AddAdvanceAsync(invoice, invoice.MarkUnpaid(Reason, context.Actor, context.At));
        await context.CloseLinksAsync(invoice.Id);
        if (!deal.IsClosed) deal.FollowInvoices(await context.FactsAsync(deal), wasPaid, Reason.Trim(), context.Actor, context.At);
        return new(invoice.Id, invoice.Number);
    }
}
