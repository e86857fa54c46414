using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Offers;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Documents;

/// <summary>Invoices and offers as their print forms show them: as they were made out, whatever has changed in the cards since.</summary>
public static class Sheets
{
    public static async Task<InvoiceSheet> SheetAsync(this CrmDb db, Invoice invoice, OfficeBook book)
    {
        var sides = await db.PaperSidesAsync(invoice);
        return new(invoice.Number, invoice.IssuedOn, invoice.DueOn, Party(sides.Seller), sides.Seller.Account is { } account ? new(account.Account, account.Bik, account.BankName, account.CorrespondentAccount) : null,
            Party(sides.Buyer), invoice.DealNumber, invoice.DeliveryAddress, invoice.IsCash, Lines(invoice.Lines, invoice.IssuedOn), invoice.Total, invoice.Vat, book.Signer(Role.Director), book.Signer(Role.Accountant));
    }

    public static async Task<OfferSheet> SheetAsync(this CrmDb db, Offer offer, OfficeBook book)
    {
        var deal = await db.Deals.Where(d => d.Id == offer.DealId).Select(d => d.Number).SingleAsync();
        return new(offer.Number, offer.MadeOn, offer.ValidUntil, offer.Sides.Seller is { } seller ? Party(seller) : null, Party(offer.Sides.Buyer), deal, offer.DeliveryAddress, offer.Terms,
            Lines(offer.Lines, offer.MadeOn), offer.Total, offer.Vat, book.Find(offer.MadeBy)?.Name);
    }

    private static SheetParty Party(SideCard side) => new(side.Name, side.Inn, side.Kpp, side.Address, side.Phone);

    private static IReadOnlyList<SheetLine> Lines(IReadOnlyList<GoodsLine> lines, DateOnly on) =>
        [.. lines.Select(l => new SheetLine(l.Name, l.Quantity, l.Unit, l.Price, l.Discount, l.VatRate(on), l.Gross, l.VatSum(on)))];

    /// <summary>Who signs for us where our legal entity does not say.</summary>
    public static string? Signer(this OfficeBook book, Role role) => book.Users.Where(u => u.Role == role && u.DisabledAt is null).MinBy(u => u.Number)?.Name;
}
