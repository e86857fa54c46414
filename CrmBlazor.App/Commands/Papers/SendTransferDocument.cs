using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Mail;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.App.Commands.Papers;

/// <summary>Given to the client to sign, by the manager who controls it or by accounting (B 58). By e-mail a letter with it goes out after it; by post, courier or exchange somebody carries it himself.</summary>
/// <param name="To">The address, asked for with e-mail.</param>
[AllowedTo(Role.Manager, Role.HeadOfSales, Role.Accountant)]
public sealed record SendTransferDocument(string Invoice, DocumentChannel Channel, string? To = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        if (!context.Actor.Is(Role.Accountant)) await context.OwnInvoiceAsync(Invoice);
        var (invoice, document) = await context.DocumentAsync(Invoice);
        document.Send(Channel, To, context.Actor, context.At);
        if (Channel is DocumentChannel.Email) context.Db.Letters.Add(Letter.With(document, To!, context.Actor, context.At));
        return new(invoice.Id, invoice.Number);
    }
}
