namespace CrmBlazor.Bench;

/// <summary>Times of one kind, in milliseconds.</summary>
internal sealed class Figures(IEnumerable<double> times)
{
    private readonly double[] sorted = [.. times.Order()];

    public int Count => sorted.Length;

    public double P50 => At(0.5);

    public double P99 => At(0.99);

    public double Worst => sorted.Length == 0 ? double.NaN : sorted[^1];

    /// <summary>By one caller, one after the other.</summary>
    public double PerSecond => sorted.Length * 1000 / sorted.Sum();

    private double At(double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Min(sorted.Length - 1, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
