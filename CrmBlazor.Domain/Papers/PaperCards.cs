using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.Domain.Papers;

/// <summary>A paper that another one names.</summary>
/// <param name="Number">Of the payment order, where it is known; always of an advance's invoice.</param>
public sealed record PaperRef(string? Number, DateOnly On)
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);

    public IEnumerable<FieldFault> Faults(string number, string day, DateOnly latest) =>
        [.. FieldFaults.Text(number, Number, TransferDocument.NumberLength, required: true), .. FieldFaults.Date(day, On, Earliest, latest)];
}

/// <summary>
/// What a closing document bears of cards, settings and payments, as they were on the day of its issue: whatever changes in them later rewrites no paper (M 6).
/// Lines, sums and the address of delivery are the invoice's, which stay by themselves.
/// </summary>
/// <param name="Signers">The seller's of that day; where nobody was named, the office's director and accountant.</param>
/// <param name="Regime">The seller's of the day of shipment.</param>
/// <param name="Payments">Orders that paid the invoice, for line (5).</param>
/// <param name="Advance">For line (5б).</param>
public sealed record PaperCards(SideCard Seller, SideCard Buyer, SideCard Supplier, SideCard Carrier, Signers Signers, TaxRegime Regime, IReadOnlyList<PaperRef> Payments, PaperRef? Advance = null);
