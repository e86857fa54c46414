namespace CrmBlazor.Domain.Common;

/// <summary>What comes again every so many months, on its day; the 31st is the 28th only in February.</summary>
public static class Repetition
{
    public const int MostMonths = 24;

    /// <param name="months">None stops it.</param>
    /// <param name="on">The first day; after today.</param>
    public static IEnumerable<FieldFault> Faults(int? months, DateOnly? on, DateOnly today) =>
    [
        .. FieldFaults.When(months is < 1 or > MostMonths, "months", "badMonths"),
        .. FieldFaults.When(months is null && on is not null, "months", "required"),
        .. FieldFaults.When(months is not null && on is null, "on", "required"),
        .. FieldFaults.Date("on", months is null ? null : on, today.AddDays(1), today.AddYears(2)),
    ];

    /// <summary>The first of its days after today.</summary>
    /// <param name="day">Of the month.</param>
    public static DateOnly Next(DateOnly due, int months, int day, DateOnly today)
    {
        while (due <= today)
        {
            var month = due.AddMonths(months);
            due = new(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
        }
        return due;
    }
}
