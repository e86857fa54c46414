using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Documents;

/// <summary>What stands on the print form of an offer. Print forms are Russian in both languages.</summary>
public sealed record OfferSheet(int Number, DateOnly MadeOn, DateOnly ValidUntil, SheetParty? Seller, SheetParty Buyer, int Deal, string DeliveryAddress, string? Terms,
    IReadOnlyList<SheetLine> Lines, Money Total, Money Vat, string? Manager)
{
    public bool HasDiscount => Lines.Any(l => l.Discount > 0);
}
