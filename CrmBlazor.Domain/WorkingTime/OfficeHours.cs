using System.Text.Json.Serialization;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.WorkingTime;

/// <summary>When a stretch of working time ends, and the first year that had to be counted without a calendar, if any.</summary>
public readonly record struct WorkingDue(DateTimeOffset At, int? MissingCalendarYear);

/// <summary>The company's working time (D9). Midnight as the end is the end of the day; round the clock ignores days and calendar.</summary>
/// <param name="TimeZone">An IANA name, for instance <c>Europe/Moscow</c>.</param>
public sealed record OfficeHours(WorkDays Days, TimeOnly From, TimeOnly To, string TimeZone, bool RoundTheClock = false)
{
    private const string Moscow = "Europe/Moscow";
    private static readonly TimeSpan ShortDay = TimeSpan.FromHours(1);

    /// <summary>Mon–Sat 9–18.</summary>
    public static readonly OfficeHours Default = new(WorkDays.MondayToSaturday, new(9, 0), new(18, 0), Moscow);

    /// <summary>Every day, day and night: the demo office.</summary>
    public static readonly OfficeHours Always = new(WorkDays.All, TimeOnly.MinValue, TimeOnly.MinValue, Moscow, RoundTheClock: true);

    [JsonIgnore]
    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public IEnumerable<FieldFault> Faults() =>
    [
        .. FieldFaults.When(!RoundTheClock && (Days & WorkDays.All) == 0, "days", "required"),
        .. FieldFaults.When(!RoundTheClock && Length <= ShortDay, "to", "badHours"),
        .. FieldFaults.When(!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _), "timeZone", "unknown"),
    ];

    /// <summary>The instant at which so much working time has passed, in the office's own offset.</summary>
    public WorkingDue Due(DateTimeOffset from, TimeSpan working, ProductionCalendar calendar)
    {
        if (RoundTheClock) return new(Local(from + working), null);
        int? missing = null;
        foreach (var day in DaysFrom(Today(from)))
        {
            if (!calendar.Knows(day.Year)) missing ??= day.Year;
            var (start, end) = Opening(day, calendar);
            if (start < from) start = from;
            if (start >= end) continue;
            if (working <= end - start) return new(Local(start + working), missing);
            working -= end - start;
        }
        throw new InvalidOperationException("An office that never opens has no working time.");
    }

    /// <summary>The closing hour of a day, as a deadline.</summary>
    public DateTimeOffset EndOf(DateOnly day) => Instant(day, From.ToTimeSpan() + Length);

    public bool IsOpen(DateTimeOffset at, ProductionCalendar calendar)
    {
        if (RoundTheClock) return true;
        var (start, end) = Opening(Today(at), calendar);
        return start <= at && at < end;
    }

    /// <summary>The instant itself while the office is open, else when it opens next.</summary>
    public DateTimeOffset OpensAt(DateTimeOffset at, ProductionCalendar calendar) => Due(at, TimeSpan.Zero, calendar).At;

    public TimeSpan WorkingTimeBetween(DateTimeOffset from, DateTimeOffset to, ProductionCalendar calendar) =>
        Openings(from, to, calendar).Aggregate(TimeSpan.Zero, (sum, o) => sum + (o.End - o.Start));

    /// <summary>The stretches of working time between two instants.</summary>
    public IEnumerable<(DateTimeOffset Start, DateTimeOffset End)> Openings(DateTimeOffset from, DateTimeOffset to, ProductionCalendar calendar)
    {
        if (to <= from) return [];
        if (RoundTheClock) return [(from, to)];
        var last = Today(to);
        return DaysFrom(Today(from)).TakeWhile(d => d <= last).Select(d => Opening(d, calendar))
            .Select(o => (Start: o.Start > from ? o.Start : from, End: o.End < to ? o.End : to)).Where(o => o.Start < o.End);
    }

    /// <summary>The day that is so many working days later; the day itself is not counted.</summary>
    public DateOnly AddWorkingDays(DateOnly day, int count, ProductionCalendar calendar) =>
        count == 0 ? day : DaysFrom(day.AddDays(1)).Where(d => RoundTheClock || calendar.IsWorking(d, Days)).ElementAt(count - 1);

    private TimeSpan Length => RoundTheClock ? TimeSpan.FromDays(1) - From.ToTimeSpan() : (To == TimeOnly.MinValue ? TimeSpan.FromDays(1) : To.ToTimeSpan()) - From.ToTimeSpan();

    private DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    private DateOnly Today(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <summary>An empty stretch on a day off.</summary>
    private (DateTimeOffset Start, DateTimeOffset End) Opening(DateOnly day, ProductionCalendar calendar)
    {
        var start = Instant(day, From.ToTimeSpan());
        if (!calendar.IsWorking(day, Days)) return (start, start);
        return (start, Instant(day, From.ToTimeSpan() + Length - (calendar.IsShort(day) ? ShortDay : TimeSpan.Zero)));
    }

    /// <summary>The offset is that of the day and hour, so the change of clocks neither adds nor loses an opening.</summary>
    private DateTimeOffset Instant(DateOnly day, TimeSpan time)
    {
        var local = day.ToDateTime(TimeOnly.MinValue) + time;
        return new(local, Zone.GetUtcOffset(local));
    }

    /// <summary>Ten years ahead at most: sooner or later an office opens, or its settings are at fault.</summary>
    private static IEnumerable<DateOnly> DaysFrom(DateOnly day) => Enumerable.Range(0, 3660).Select(day.AddDays);
}
