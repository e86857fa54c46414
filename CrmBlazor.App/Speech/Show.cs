using System.Globalization;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;

namespace CrmBlazor.App.Speech;

/// <summary>Figures as people read them, in the reader's culture.</summary>
public static class Show
{
    private const int Megabyte = 1024 * 1024;
    private const string Ruble = "\u00a0₽";

    public static string Text(this Money money) => money.Rubles.ToString("N2", CultureInfo.CurrentCulture) + Ruble;

    /// <summary>Without kopecks where there are none: cards and column heads.</summary>
    public static string Brief(this Money money) => money.Rubles.ToString(money.Kopecks % 100 == 0 ? "N0" : "N2", CultureInfo.CurrentCulture) + Ruble;

    public static string Text(this DateOnly date) => date.ToString(IsRussian ? "d MMMM yyyy" : "MMM d, yyyy", CultureInfo.CurrentCulture);

    /// <summary>Without the year where it is this one.</summary>
    public static string Brief(this DateOnly date, int year) =>
        date.ToString((IsRussian, date.Year == year) switch { (true, true) => "d MMM", (true, false) => "d MMM yyyy", (false, true) => "MMM d", _ => "MMM d, yyyy" }, CultureInfo.CurrentCulture);

    /// <summary>Minutes and seconds, hours where there are some.</summary>
    public static string Text(this TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"mm\:ss", CultureInfo.InvariantCulture);

    /// <summary>Today the hour alone, else the day too.</summary>
    public static string Text(this DateTimeOffset local, DateTimeOffset now)
    {
        var hour = local.ToString("HH:mm", CultureInfo.CurrentCulture);
        return local.Date == now.Date ? hour : $"{DateOnly.FromDateTime(local.Date).Brief(now.Year)}{(IsRussian ? "" : ",")} {hour}";
    }

    /// <summary>A kept number as people write it; what was never recognised stays as it was heard.</summary>
    public static string? Phone(string? kept) => kept is null ? null : PhoneNumber.Show(kept);

    /// <summary>«ЯК» of «Ясенев Кирилл».</summary>
    public static string Initials(string? name) =>
        string.Concat((name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(2).Select(w => char.ToUpper(w[0], CultureInfo.CurrentCulture)));

    /// <summary>Of a file.</summary>
    public static string Size(long bytes) => bytes < Megabyte
        ? $"{Math.Max(1, bytes / 1024)} {(IsRussian ? "КБ" : "KB")}"
        : $"{((decimal)bytes / Megabyte).ToString("0.#", CultureInfo.CurrentCulture)} {(IsRussian ? "МБ" : "MB")}";

    public static bool IsRussian => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ru";
}
