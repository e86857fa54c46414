using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Catalog;

/// <summary>A product has a kind of VAT, not a rate: the rate comes from the date (D10). None is «Без НДС», which is not 0 %.</summary>
public enum VatKind { Standard, Reduced, Zero, None, UsnFive, UsnSeven }

/// <summary>The dated table of rates, and the tax inside a price (D10).</summary>
public static class Vat
{
    private static readonly (DateOnly From, int Percent)[] Standard =
    [
        (new(2026, 1, 1), 22),
        (new(2019, 1, 1), 20),
        (DateOnly.MinValue, 18),
    ];

    /// <summary>The rate on the day of shipment; null is «Без НДС».</summary>
    public static int? RatePercent(VatKind kind, DateOnly on) => kind switch
    {
        VatKind.Standard => Standard.First(s => s.From <= on).Percent,
        VatKind.Reduced => 10,
        VatKind.Zero => 0,
        VatKind.UsnFive => 5,
        VatKind.UsnSeven => 7,
        _ => null,
    };

    /// <summary>The tax inside a line's gross sum, rounded half away from zero; a document's VAT is the sum of its lines.</summary>
    public static Money Included(Money gross, int? rate) =>
        rate is { } percent ? Money.FromRubles(gross.Rubles * percent / (100 + percent)) : Money.Zero;
}
