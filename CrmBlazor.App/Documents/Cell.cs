using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Documents;

/// <summary>How a cell is written and shown; the values are the numbers of the formats in the workbook's styles.</summary>
public enum CellKind { Empty = 0, Text = 1, Number = 2, Money = 3, Day = 4, Instant = 5 }

/// <summary>One cell of a sheet, typed: what is text is never a formula, whatever it begins with.</summary>
/// <param name="Number">Rubles, days since the epoch of sheets (30.12.1899), or the number itself.</param>
public readonly record struct Cell(CellKind Kind, string? Text, decimal Number)
{
    private static readonly DateTime Epoch = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    public static implicit operator Cell(string? text) => text is null ? default : new(CellKind.Text, text, 0);

    public static implicit operator Cell(int? number) => number is { } known ? new(CellKind.Number, null, known) : default;

    public static implicit operator Cell(decimal? number) => number is { } known ? new(CellKind.Number, null, known) : default;

    public static implicit operator Cell(Money? money) => money is { } known ? new(CellKind.Money, null, known.Rubles) : default;

    public static implicit operator Cell(DateOnly? day) => day is { } known ? new(CellKind.Day, null, (known.ToDateTime(TimeOnly.MinValue) - Epoch).Days) : default;

    /// <summary>By the clock of the office, which a sheet has no zone for.</summary>
    public static Cell At(DateTimeOffset? at, TimeZoneInfo zone) =>
        at is { } known ? new(CellKind.Instant, null, decimal.Round((decimal)(TimeZoneInfo.ConvertTime(known, zone).DateTime - Epoch).TotalDays, 8)) : default;
}

/// <param name="Width">In characters.</param>
/// <param name="IsSummed">Its sum stands under it, as a formula.</param>
public sealed record Column<T>(string Title, double Width, Func<T, Cell> Of, bool IsSummed = false);
