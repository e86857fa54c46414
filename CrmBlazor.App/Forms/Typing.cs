using System.Globalization;

namespace CrmBlazor.App.Forms;

/// <summary>Figures as people type them.</summary>
public static class Typing
{
    private const decimal Most = 1_000_000_000;

    /// <summary>«1 234,5» and «1234.5» alike; nothing where it is no number, or one beyond reason.</summary>
    public static decimal? Amount(string? typed)
    {
        var text = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c))).Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && Math.Abs(value) < Most ? value : null;
    }
}
