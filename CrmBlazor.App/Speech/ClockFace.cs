using System.Globalization;
using CrmBlazor.App.Data.Calendars;
using CrmBlazor.App.Live;

namespace CrmBlazor.App.Speech;

/// <summary>What a countdown in the browser needs: instants, and the stretches of working time between them, in milliseconds.</summary>
public sealed class ClockFace(OfficeBook book, CalendarFile calendar)
{
    public string Open(DateTimeOffset assigned, DateTimeOffset due) =>
        string.Join(',', book.Settings.Hours.Openings(assigned, due, calendar.Calendar).Select(o => $"{Ms(o.Start)}/{Ms(o.End)}"));

    public static string Ms(DateTimeOffset at) => at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
}
