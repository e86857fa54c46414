using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.App.Commands.Papers;

/// <summary>Given to the client to sign, by the manager who controls it or by accounting (B 58); the sending itself is a human act.</summary>
[AllowedTo(Role.Manager, Role.HeadOfSales, Role.Accountant)]
public sealed record SendTransferDocument(string Invoice, DocumentChannel Channel, string? To = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        if (!context.Actor.Is(Role.Accountant)) await context.OwnInvoiceAsync(Invoice);
        var (invoice, document) = await context.DocumentAsync(Invoice);
        document.Send(Channel, To, context.Actor, context.At);
        return new(invoice.Id, invoice.Number);
    }
}
