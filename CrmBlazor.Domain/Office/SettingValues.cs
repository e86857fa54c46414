using System.Globalization;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.WorkingTime;

namespace CrmBlazor.Domain.Office;

/// <summary>Settings field by field, as the log keeps what they were and became.</summary>
internal static class SettingValues
{
    private const int Week = 7;

    /// <summary>Days are figures from 1, which is Monday.</summary>
    public static FieldChanges Changes(OfficeHours was, OfficeHours now) => FieldChanges.Between(Of(was), Of(now));

    public static FieldChanges Changes(ClockLimits was, ClockLimits now) => FieldChanges.Between(Of(was), Of(now));

    public static FieldChanges Changes(FineTable was, FineTable now) => FieldChanges.Between(Of(was), Of(now));

    /// <summary>Of a list: what is no longer in it, and what is new in it.</summary>
    public static FieldChanges Changes(string field, IEnumerable<string> was, IEnumerable<string> now) => FieldChanges.Of(field, Text(was.Except(now)), Text(now.Except(was)));

    private static string? Text(IEnumerable<string> phrases) => string.Join(", ", phrases).OrNull();

    private static Dictionary<string, string?> Of(OfficeHours hours) => new()
    {
        ["workDays"] = string.Concat(Enumerable.Range(1, Week).Where(d => hours.RoundTheClock || hours.Days.Has((DayOfWeek)(d % Week)))),
        ["hours"] = hours.RoundTheClock ? "00:00–24:00" : string.Create(CultureInfo.InvariantCulture, $"{hours.From:HH:mm}–{hours.To:HH:mm}"),
        ["timeZone"] = hours.TimeZone,
    };

    private static Dictionary<string, string?> Of(ClockLimits limits) =>
        new() { ["warnAfter"] = limits.WarnAfter.Plain(), ["breachAfter"] = limits.BreachAfter.Plain(), ["distributeAfter"] = limits.DistributeAfter.Plain() };

    private static Dictionary<string, string?> Of(FineTable fines) =>
        Enum.GetValues<BreachKind>().ToDictionary(k => $"fine{k}", k => (string?)fines.Of(k).ToString());
}
