using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Commands.Invoices;

/// <summary>A new invoice with the goods of this one: in place of an unpaid one (B 50, D13), or the same once more (B 51).</summary>
/// <param name="DueOn">The planned day of the money (B 48).</param>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record CopyInvoice(string Invoice, DateOnly? DueOn = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (source, deal) = await context.OwnInvoiceAsync(Invoice);
        var copy = await context.CopyAsync(source, deal, DueOn);
        return new(copy.Id, copy.Number);
    }
}

/// <summary>A regular invoice: its client pays the same every so many months, while the deal is open.</summary>
/// <param name="Months">None stops it.</param>
/// <param name="On">The first day.</param>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record SetInvoiceRepeat(string Invoice, int? Months, DateOnly? On = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (invoice, deal) = await context.OwnInvoiceAsync(Invoice);
        Obstacles.None(deal.ToTouching());
        invoice.Repeat(Months, On, await context.TodayAsync());
        return new(invoice.Id, invoice.Number);
    }
}

/// <summary>The calendar's own: the day of a regular invoice has come.</summary>
[AllowedTo]
public sealed record RepeatInvoice(string Invoice) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var (source, deal) = await context.InvoiceAsync(Invoice);
        var today = await context.TodayAsync();
        if (!source.PassRepeat(deal, today)) return new(source.Id, source.Number);
        var copy = await context.CopyAsync(source, deal, source.DueOn is { } due ? today.AddDays(due.DayNumber - source.IssuedOn.DayNumber) : null);
        return new(copy.Id, copy.Number);
    }
}

public static class InvoiceCopying
{
    /// <summary>Numbers follow each other without a gap within their year (K 168).</summary>
    public static async Task<int> NextInvoiceAsync(this CommandContext context, DateOnly today) =>
        await context.NextNumberAsync($"invoice {today.Year.Plain()}", (await context.SettingsAsync()).FirstInvoiceNumber);

    public static async Task<Invoice> CopyAsync(this CommandContext context, Invoice source, Deal deal, DateOnly? dueOn)
    {
        var today = await context.TodayAsync();
        var parties = await context.Db.Companies.Where(c => c.Id == source.SellerId || c.Id == source.CarrierId || c.Id == source.SupplierId).ToDictionaryAsync(c => c.Id);
        var cash = source.IsCash && source.CompanyId is null;
        var details = new InvoiceDetails(parties[source.SellerId], parties[source.CarrierId], parties[source.SupplierId], source.DeliveryAddress, dueOn, source.Subject, cash,
            await context.SidesAsync(deal, parties[source.SellerId], cash))
        {
            Lines = [.. source.Lines.Select(l => l.Under(parties[source.SellerId].RegimeOn(today)))],
        };
        var copy = Domain.Invoices.Invoice.Copy(today.Year, await context.NextInvoiceAsync(today), source, deal, details, context.Actor, context.At, today);
        context.Db.Invoices.Add(copy);
        deal.NoteInvoice(context.At);
        return copy;
    }
}
