using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;
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
        var today = await context.TodayAsync();
        var scanDueOn = On > today ? On : (await context.SettingsAsync()).Hours.AddWorkingDays(On, TransferDocument.ScanWithin, context.Calendar);     // a day to come is refused anyway
        var shipsOn = await context.Db.Deals.Where(d => d.Id == invoice.DealId).Select(d => d.ShipsOn).SingleAsync();
        if (shipsOn < invoice.IssuedOn) shipsOn = null;     // another invoice's shipment
        document.Issue(Number, On, new(taken, scanDueOn, shipsOn), context.Actor, context.At, today);
        return new(invoice.Id, invoice.Number);
    }
}
