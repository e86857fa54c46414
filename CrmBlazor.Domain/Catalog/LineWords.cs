using System.Globalization;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Catalog;

/// <summary>Which lines of goods were others before, in words that the log keeps.</summary>
public static class LineWords
{
    /// <summary>Lines that are no longer there as they were, and those that stand there instead; nothing where there are none.</summary>
    public static (string? Was, string? Now) Between(IReadOnlyList<GoodsLine> was, IReadOnlyList<GoodsLine> now)
    {
        var (before, after) = (was.Select(Of).ToList(), now.Select(Of).ToList());
        return (Without(before, after), Without(after, before));
    }

    private static string? Without(List<string> lines, List<string> others)
    {
        var left = new List<string>(others);
        return string.Join("; ", lines.Where(l => !left.Remove(l))).OrNull();
    }

    private static string Of(GoodsLine line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Name}: {line.Quantity:0.###} {line.Unit} × {line.Price} ₽{(line.Discount > 0 ? $" − {line.Discount:0.##} %" : "")}");
}
