using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;

namespace CrmBlazor.App.Documents;

/// <summary>Closing documents as their print forms show them: an issued one as on its day, a draft as it would be today.</summary>
public static class ClosingSheets
{
    /// <param name="document">None where it was not asked for yet.</param>
    public static async Task<ClosingSheet> SheetAsync(this CrmDb db, Invoice invoice, Deal deal, TransferDocument? document, DateOnly today)
    {
        var on = document?.IssuedOn ?? today;
        var shippedOn = document?.ShippedOn ?? document?.IssuedOn ?? (deal.ShipsOn >= invoice.IssuedOn ? deal.ShipsOn : null) ?? today;
        var cards = document?.Cards ?? await db.PaperCardsAsync(invoice, on, shippedOn);
        if (document is { IssuedOn: not null, Cards: null } && invoice.Sides?.Seller?.Signers is { } signers) cards = cards with { Signers = signers };     // older than what is kept
        return new(document?.Number, on, shippedOn, invoice.Number, invoice.IssuedOn, invoice.DealNumber, Party(cards.Seller), Party(cards.Buyer), Party(cards.Supplier), Party(cards.Carrier),
            invoice.DeliveryAddress, [.. invoice.Lines.Select(l => Line(l.Under(cards.Regime), shippedOn))], cards.Payments, cards.Signers) { Advance = cards.Advance };
    }

    /// <summary>«УПД» or «Акт», as its file and its letter call it.</summary>
    public static string NameOf(DocumentKind kind) => kind is DocumentKind.Act ? "Акт" : "УПД";

    private static SheetParty Party(SideCard side) => new(side.Name, side.Inn, side.Kpp, side.Address);

    private static ClosingLine Line(GoodsLine line, DateOnly on) =>
        new(line.Product, line.UnitCode, new(line.Name, line.Quantity, line.Unit, line.Price, line.Discount, line.VatRate(on), line.Gross, line.VatSum(on)));
}
