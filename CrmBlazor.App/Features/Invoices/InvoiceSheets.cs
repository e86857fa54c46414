using CrmBlazor.App.Data;
using CrmBlazor.App.Documents;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Features.Invoices;

/// <summary>An invoice as its print form shows it.</summary>
public static class InvoiceSheets
{
    public static InvoiceSheet Sheet(this InvoiceView view, OfficeBook book) => new(view.Number, view.IssuedOn, view.DueOn,
        new(view.Seller.Name, view.Seller.Inn, view.Seller.Kpp, view.Seller.Address),
        view.Seller.Account is { } account ? new(account.Account, account.Bik, account.BankName, account.CorrespondentAccount) : null,
        new(view.Buyer.Name, view.Buyer.Inn, view.Buyer.Kpp, view.Buyer.Address, view.Buyer.Phone), view.Deal, view.DeliveryAddress, view.Cash,
        [.. view.Lines.Select(l => new SheetLine(l.Name, l.Quantity, l.Unit, l.Price, l.Discount, l.VatRate, l.Gross, l.Vat))], view.Total, view.Vat,
        view.Seller.Signers is { } signers ? signers.Head?.Name : Signer(book, Role.Director), view.Seller.Signers is { } both ? both.Accountant?.Name : Signer(book, Role.Accountant))
    {
        DirectorPosition = view.Seller.Signers?.Head?.Position,
        AccountantPosition = view.Seller.Signers?.Accountant?.Position,
    };

    /// <summary>With the pictures of stamp and signatures.</summary>
    public static async Task<InvoiceSheet> SheetAsync(this CrmDb db, InvoiceView view, OfficeBook book)
    {
        async Task<string?> AddressAsync(Guid? upload) => upload is { } id ? (await db.PictureAsync(id))?.Address : null;
        return view.Sheet(book) with
        {
            Stamp = await AddressAsync(view.Seller.Images.Stamp),
            DirectorSignature = await AddressAsync(view.Seller.Images.HeadSignature),
            AccountantSignature = await AddressAsync(view.Seller.Images.AccountantSignature),
        };
    }

    private static string? Signer(OfficeBook book, Role role) => book.Users.Where(u => u.Role == role && u.DisabledAt is null).MinBy(u => u.Number)?.Name;
}
