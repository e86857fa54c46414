using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Papers;

/// <summary>Numbers the document and keeps with it what it bears of the cards: from here on nothing in them changes it (M 6).</summary>
/// <param name="Number">Accounting's own, unique within its year.</param>
/// <param name="AdvanceNumber">Of the invoice that was issued when the advance came, for line (5б); with its day.</param>
[AllowedTo(Role.Accountant)]
public sealed record IssueTransferDocument(string Invoice, string Number, DateOnly On, string? AdvanceNumber = null, DateOnly? AdvanceOn = null) : Command
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
        var facts = new IssueFacts(taken, scanDueOn, shipsOn, Advance: AdvanceNumber.OrNull() is null && AdvanceOn is null ? null : new(AdvanceNumber?.Trim(), AdvanceOn ?? default));
        document.Issue(Number, On, facts with { Cards = await context.Db.PaperCardsAsync(invoice, On, facts.ShippedOn(On)) }, context.Actor, context.At, today);
        return new(invoice.Id, invoice.Number);
    }
}
