using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.App.Commands.Invoices;

/// <summary>On the basis of the deal and its goods (B 43-48). Carrier and supplier are our own company until they are known.</summary>
/// <param name="Seller">Our own company, where we have several.</param>
/// <param name="Cash">Made out to the contact, as it is anyway without a company (D22).</param>
[AllowedTo(Role.Manager, Role.HeadOfSales)]
public sealed record IssueInvoice(int Deal, string DeliveryAddress, int? Carrier = null, int? Supplier = null, DateOnly? DueOn = null, string? Subject = null, bool? Cash = null, int? Seller = null) : Command
{
    public override async Task<Answer> ExecuteAsync(CommandContext context)
    {
        var deal = await context.OwnDealAsync(Deal);
        var today = await context.TodayAsync();
        var seller = await context.SellerAsync(deal, Seller) ?? throw new RuleBrokenException(new Obstacle("noOwnCompany", "B 44"));
        var lines = deal.Lines.Select(l => l.Under(seller.RegimeOn(today))).ToList();
        var details = new InvoiceDetails(seller, await PartyAsync(context, "carrier", Carrier), await PartyAsync(context, "supplier", Supplier), DeliveryAddress, DueOn, Subject, Cash ?? false, await context.SidesAsync(deal, seller, Cash ?? false))
        {
            Lines = lines,
            Behind = await context.Db.BehindAsync(lines, seller.RegimeOn(today)),
        };
        var invoice = Invoice.Issue(today.Year, await context.NextInvoiceAsync(today), deal, details, context.Actor, context.At, today);
        context.Db.Invoices.Add(invoice);
        deal.NoteInvoice(context.At);
        return new(invoice.Id, invoice.Number) { Warnings = deal.CompanyId is null ? [new("noCompany", "B 40", new Cure("LinkCompany", deal.Number.Plain()))] : [] };
    }

    private static async Task<Company?> PartyAsync(CommandContext context, string field, int? number) => number is { } known ? await context.PartyAsync(field, known) : null;
}
