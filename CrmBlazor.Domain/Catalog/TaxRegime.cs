using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Catalog;

/// <summary>How a legal entity of ours is taxed: with VAT as the goods have it, simplified and free of VAT, or simplified with 5 or 7 %.</summary>
public enum TaxRegime { General, Simplified, SimplifiedFive, SimplifiedSeven }

/// <summary>A regime and the day it begins; it lasts until the next one.</summary>
public sealed record RegimePeriod(DateOnly From, TaxRegime Regime)
{
    public const int Most = 20;
    private static readonly DateOnly Earliest = new(1991, 1, 1);
    private static readonly DateOnly Latest = new(2100, 1, 1);

    /// <summary>In the order of their days; no two begin on one.</summary>
    public static IEnumerable<FieldFault> Faults(IReadOnlyList<RegimePeriod> regimes) =>
    [
        .. FieldFaults.When(regimes.Count > Most, "regimes", "tooMany", Most),
        .. regimes.SelectMany((r, i) => FieldFaults.Date($"regimes[{i}].from", r.From, Earliest, Latest)),
        .. regimes.SelectMany((r, i) => FieldFaults.When(!Enum.IsDefined(r.Regime), $"regimes[{i}].regime", "unknown")),
        .. regimes.SelectMany((r, i) => FieldFaults.When(regimes.Take(i).Any(o => o.From == r.From), $"regimes[{i}].from", "taken")),
    ];

    public static string? Summary(IEnumerable<RegimePeriod> regimes) => string.Join("; ", regimes.Select(r => $"{r.From:yyyy-MM-dd} {r.Regime.Plain()}")).OrNull();
}

public static class TaxRegimes
{
    /// <summary>The kind of VAT that goods have with this seller. Whoever pays no VAT adds none to anything; 5 and 7 % stand for the rates of the goods, not for «0 %» of an export and not for «Без НДС».</summary>
    public static VatKind Applied(this TaxRegime regime, VatKind goods) => (regime, goods) switch
    {
        (TaxRegime.Simplified, _) => VatKind.None,
        (TaxRegime.SimplifiedFive, VatKind.Standard or VatKind.Reduced) => VatKind.UsnFive,
        (TaxRegime.SimplifiedSeven, VatKind.Standard or VatKind.Reduced) => VatKind.UsnSeven,
        _ => goods,
    };
}
