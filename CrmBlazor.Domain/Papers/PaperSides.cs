using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Invoices;

namespace CrmBlazor.Domain.Papers;

/// <summary>
/// Both sides as a closing document has them: as they stood on the invoice (M 6), and where the invoice has a gap, as the card says today:
/// so a gap can be mended, and nothing that was printed is rewritten.
/// </summary>
/// <param name="SellerNumber">Of the seller's company.</param>
/// <param name="BuyerNumber">None where a person buys (D22).</param>
public sealed record PaperSides(SideCard Seller, int SellerNumber, SideCard Buyer, int? BuyerNumber)
{
    public static PaperSides Of(Invoice invoice, Company seller, Company? buyer, Contact contact)
    {
        var today = Sides.Of(seller, buyer, contact, invoice.IssuedOn);
        return new(Filled(invoice.Sides?.Seller, today.Seller!), seller.Number, Filled(invoice.Sides?.Buyer, today.Buyer), buyer?.Number);
    }

    /// <summary>Without ИНН, КПП and addresses of both there is no document to sign.</summary>
    public IEnumerable<Obstacle> ToPaper()
    {
        if (Gaps(Seller) is { Count: > 0 } ours) yield return new("sellerIncomplete", "B 58", new Cure("OpenCompany", SellerNumber.Plain()), Seller.Name, ours);
        if (BuyerNumber is { } number && Gaps(Buyer) is { Count: > 0 } theirs) yield return new("buyerIncomplete", "B 58", new Cure("OpenCompany", number.Plain()), Buyer.Name, theirs);
    }

    /// <summary>A person in business has no КПП.</summary>
    private static List<string> Gaps(SideCard side) =>
    [
        .. side.Inn.OrNull() is null ? new[] { "inn" } : [],
        .. side.Kpp.OrNull() is null && !Inn.IsPerson(side.Inn ?? "") ? new[] { "kpp" } : [],
        .. side.Address.OrNull() is null ? new[] { "legalAddress" } : [],
    ];

    private static SideCard Filled(SideCard? kept, SideCard today) => kept is null ? today : kept with
    {
        Inn = kept.Inn.OrNull() ?? today.Inn,
        Kpp = kept.Kpp.OrNull() ?? today.Kpp,
        Address = kept.Address.OrNull() ?? today.Address,
    };
}
