using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.App.Commands.Papers;

/// <summary>Signed and back: a scan starts the thirty days of the original; an original or an exchange is the return itself (D14).</summary>
[AllowedTo(Role.Accountant)]
public sealed record ReceiveTransferDocument(string Invoice, DateOnly On, DocumentForm Form) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, document) = await context.DocumentAsync(Invoice);
        document.Receive(On, Form, context.Actor, context.At, await context.TodayAsync());
        return new(invoice.Id, invoice.Number);
    }
}
