using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Papers;

/// <param name="Number">Accounting's own, unique within its year.</param>
[AllowedTo(Role.Accountant)]
public sealed record IssueTransferDocument(string Invoice, string Number, DateOnly On) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, document) = await context.DocumentAsync(Invoice);
        var number = Number.Trim();
        var taken = await context.Db.TransferDocuments.AnyAsync(d => d.Year == On.Year && d.Number == number);
        document.Issue(Number, On, taken, context.Actor, context.At, await context.TodayAsync());
        return new(invoice.Id, invoice.Number);
    }
}
