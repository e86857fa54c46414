using System.Globalization;

namespace CrmBlazor.Domain.Common;

/// <summary>An amount in rubles, kept as whole kopecks. Never a floating number.</summary>
public readonly record struct Money(long Kopecks) : IComparable<Money>
{
    public static readonly Money Zero;

    public decimal Rubles => Kopecks / 100m;

    /// <summary>Rounds to the kopeck, half away from zero (D10).</summary>
    public static Money FromRubles(decimal rubles) => new((long)Math.Round(rubles * 100, MidpointRounding.AwayFromZero));

    public static Money Sum(IEnumerable<Money> amounts) => new(amounts.Sum(a => a.Kopecks));

    public static Money operator +(Money a, Money b) => new(checked(a.Kopecks + b.Kopecks));
    public static Money operator -(Money a, Money b) => new(checked(a.Kopecks - b.Kopecks));
    public static bool operator <(Money a, Money b) => a.Kopecks < b.Kopecks;
    public static bool operator >(Money a, Money b) => a.Kopecks > b.Kopecks;
    public static bool operator <=(Money a, Money b) => a.Kopecks <= b.Kopecks;
    public static bool operator >=(Money a, Money b) => a.Kopecks >= b.Kopecks;

    public int CompareTo(Money other) => Kopecks.CompareTo(other.Kopecks);

    public override string ToString() => Rubles.ToString("0.00", CultureInfo.InvariantCulture);
}
