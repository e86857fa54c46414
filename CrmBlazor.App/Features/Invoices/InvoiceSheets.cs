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
        Signer(book, Role.Director), Signer(book, Role.Accountant));

    internal static string? Signer(OfficeBook book, Role role) => book.Users.Where(u => u.Role == role && u.DisabledAt is null).MinBy(u => u.Number)?.Name;
}
