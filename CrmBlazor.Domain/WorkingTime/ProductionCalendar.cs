namespace CrmBlazor.Domain.WorkingTime;

/// <summary>What a year's production calendar says apart from plain weeks: days off, days an hour shorter, and transferred working days.</summary>
public sealed record CalendarYear(int Year, IReadOnlySet<DateOnly> DaysOff, IReadOnlySet<DateOnly> ShortDays, IReadOnlySet<DateOnly> WorkingDays);

/// <summary>The years that are loaded. A year without a calendar is counted by the days mask alone, and marked (D9).</summary>
public sealed class ProductionCalendar(IEnumerable<CalendarYear> years)
{
    public static readonly ProductionCalendar Empty = new([]);

    private readonly Dictionary<int, CalendarYear> byYear = years.ToDictionary(y => y.Year);

    public IReadOnlyCollection<int> Years => byYear.Keys;

    public bool Knows(int year) => byYear.ContainsKey(year);

    public bool IsShort(DateOnly day) => byYear.TryGetValue(day.Year, out var year) && year.ShortDays.Contains(day);

    /// <summary>Days off close any day; a Saturday or Sunday listed as working or short is a transfer, and opens whatever the mask says.</summary>
    public bool IsWorking(DateOnly day, WorkDays mask)
    {
        var byMask = mask.Has(day.DayOfWeek);
        if (!byYear.TryGetValue(day.Year, out var year)) return byMask;
        if (year.DaysOff.Contains(day)) return false;
        return byMask || (WorkDays.Weekend.Has(day.DayOfWeek) && (year.WorkingDays.Contains(day) || year.ShortDays.Contains(day)));
    }
}
