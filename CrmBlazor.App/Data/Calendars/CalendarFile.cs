using System.Globalization;
using System.Text.Json;
using CrmBlazor.Domain.WorkingTime;

namespace CrmBlazor.App.Data.Calendars;

/// <summary>The production calendar that travels with the program; a year that is not in it is counted by the days mask and marked (D9).</summary>
public sealed class CalendarFile
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web);

    public ProductionCalendar Calendar { get; } = Shipped();

    public static ProductionCalendar Shipped()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Data", "Calendars", "calendar_ru.json"));
        return Read(file);
    }

    public static ProductionCalendar Read(Stream json)
    {
        var sheet = JsonSerializer.Deserialize<Sheet>(json, Form) ?? throw new InvalidDataException("The calendar is empty.");
        return new(sheet.Years.Select(y => new CalendarYear(int.Parse(y.Key, CultureInfo.InvariantCulture), Set(y.Value.Dayoff), Set(y.Value.Short), Set(y.Value.Work))));
    }

    private static HashSet<DateOnly> Set(IReadOnlyList<DateOnly>? days) => [.. days ?? []];

    private sealed record Sheet(IReadOnlyDictionary<string, Year> Years);

    private sealed record Year(IReadOnlyList<DateOnly>? Dayoff, IReadOnlyList<DateOnly>? Short, IReadOnlyList<DateOnly>? Work);
}
