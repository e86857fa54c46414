namespace CrmBlazor.Domain.WorkingTime;

/// <summary>The days of the week on which the office works.</summary>
[Flags]
public enum WorkDays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    MondayToFriday = Monday | Tuesday | Wednesday | Thursday | Friday,
    MondayToSaturday = MondayToFriday | Saturday,
    Weekend = Saturday | Sunday,
    All = MondayToFriday | Weekend,
}

public static class WorkDaysMask
{
    public static WorkDays Of(IEnumerable<DayOfWeek> days) => days.Aggregate(WorkDays.None, (mask, day) => mask | One(day));

    public static bool Has(this WorkDays mask, DayOfWeek day) => mask.HasFlag(One(day));

    private static WorkDays One(DayOfWeek day) => (WorkDays)(1 << (((int)day + 6) % 7));
}
