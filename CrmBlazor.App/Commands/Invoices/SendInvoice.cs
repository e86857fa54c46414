using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Mail;

namespace CrmBlazor.App.Commands.Invoices;

/// <summary>A fact beside the status: when, by whom, how and to whom (D1). By e-mail a letter goes out after it; a link's key is told once, in this answer.</summary>
/// <param name="To">The address, asked for with e-mail.</param>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record SendInvoice(string Invoice, SendingChannel Channel, string? To = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, _) = await context.OwnInvoiceAsync(Invoice);
        invoice.Send(Channel, To, context.Actor, context.At);
        var answer = new Answer(invoice.Id, invoice.Number);
        if (Channel is SendingChannel.Email) context.Db.Letters.Add(Letter.With(invoice, To!, context.Actor, context.At));
        return Channel is SendingChannel.Link ? answer with { Link = Link(context, invoice) } : answer;
    }

    private static string Link(CommandContext context, Invoice invoice)
    {
        var key = SecretKey.New();
        context.Db.InvoiceLinks.Add(InvoiceLink.Make(SecretKey.HashOf(key), invoice, context.Actor, context.At));
        return InvoiceLinks.Address(key);
    }
}
