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
        var (signers, images) = (sides.Seller.Signers, sides.Seller.Images);
        var (head, accountant) = book.SignersOf(sides.Seller);
        return new(invoice.Number, invoice.IssuedOn, invoice.DueOn, Party(sides.Seller), sides.Seller.Account is { } account ? new(account.Account, account.Bik, account.BankName, account.CorrespondentAccount) : null,
            Party(sides.Buyer), invoice.DealNumber, invoice.DeliveryAddress, invoice.IsCash, Lines(invoice.Lines, invoice.IssuedOn), invoice.Total, invoice.Vat, head, accountant)
        {
            DirectorPosition = signers?.Head?.Position,
            AccountantPosition = signers?.Accountant?.Position,
            Stamp = await db.PictureAsync(images?.Stamp),
            DirectorSignature = await db.PictureAsync(images?.HeadSignature),
            AccountantSignature = await db.PictureAsync(images?.AccountantSignature),
        };
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

    /// <summary>Head and chief accountant of our legal entity; where nobody has said who signs, the office's first director and accountant.</summary>
    public static (string? Head, string? Accountant) SignersOf(this OfficeBook book, SideCard seller) =>
        seller.Signers is { } said ? (said.Head?.Name, said.Accountant?.Name) : (book.First(Role.Director), book.First(Role.Accountant));

    private static string? First(this OfficeBook book, Role role) => book.Users.Where(u => u.Role == role && u.DisabledAt is null).MinBy(u => u.Number)?.Name;

    /// <returns>An address that an image can show.</returns>
    private static async Task<string?> PictureAsync(this CrmDb db, Guid? upload) => upload is { } id ? (await SealPictures.PictureAsync(db, id))?.Address : null;
}
