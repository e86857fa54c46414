using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.Domain.Invoices;

/// <summary>Who carries and who supplies, and whether these are the actual ones (D11).</summary>
public sealed record Parties(Company Carrier, Company Supplier, bool Actual);

/// <summary>An invoice as the manager makes it out on the basis of the deal (B 43-48).</summary>
/// <param name="Seller">Our own legal entity, the placeholder for carrier and supplier (B 46-47).</param>
/// <param name="Sides">The requisites of today.</param>
/// <param name="DueOn">The planned day of the money (B 48).</param>
public sealed record InvoiceDetails(Company Seller, Company? Carrier, Company? Supplier, string DeliveryAddress, DateOnly? DueOn, string? Subject, bool Cash, Sides? Sides = null)
{
    public const int SubjectLength = 300;

    /// <summary>The deal's goods as this seller bills them.</summary>
    public IReadOnlyList<GoodsLine>? Lines { get; init; }

    /// <summary>Those of which the catalogue says something else by now.</summary>
    public IReadOnlyList<LineBehind> Behind { get; init; } = [];

    public IEnumerable<FieldFault> Faults(DateOnly today) =>
    [
        .. FieldFaults.Text("deliveryAddress", DeliveryAddress, DealDetails.AddressLength, required: true),
        .. FieldFaults.Text("subject", Subject, SubjectLength),
        .. FieldFaults.Date("dueOn", DueOn, today, today.AddYears(2)),
        .. PartyFault("carrier", Carrier),
        .. PartyFault("supplier", Supplier),
    ];

    /// <summary>A supplier or carrier is of that kind, or our own.</summary>
    public static IEnumerable<FieldFault> PartyFault(string field, Company? party) => FieldFaults.When(party is { CanSupply: false }, field, "notSupplier");
}
