using System.Globalization;

namespace CrmBlazor.App.Api;

/// <summary>A day in a query or an address: <c>2026-11-20</c>; an empty one is none.</summary>
public readonly record struct QueryDay(DateOnly? Value)
{
    private static readonly DateOnly Earliest = new(2001, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);

    public static bool TryParse(string? text, out QueryDay day)
    {
        day = new(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var known) && known >= Earliest && known <= Latest ? known : null);
        return day.Value is not null || string.IsNullOrEmpty(text);
    }

    /// <summary>What an address says wrongly is not asked for.</summary>
    public static DateOnly? Of(string? text) => TryParse(text, out var day) ? day.Value : null;
}
