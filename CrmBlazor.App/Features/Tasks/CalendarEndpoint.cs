using System.Globalization;
using System.Text;
using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Tasks;

/// <summary>What a person has to do as iCalendar (RFC 5545), for the calendar on his phone: by a secret address, for reading only.</summary>
public static class CalendarEndpoint
{
    private const int LineOctets = 75;
    private const string Instant = "yyyyMMdd'T'HHmmss'Z'";

    public static string PathOf(string key) => $"/calendar/{key}.ics";

    public static void MapCalendar(this IEndpointRouteBuilder app) => app.MapGet("/calendar/{key}.ics", async (string key, HttpContext http, Sessions sessions, IDbContextFactory<CrmDb> factory, TimeProvider time) =>
    {
        if (await sessions.FindCalendarAsync(key) is not { } user) return Results.NotFound();
        await using var db = factory.CreateDbContext();
        var work = (await db.MyTasksAsync(user.Actor)).Open.Where(t => t.IsWorkOf(user.Id));
        return Results.Text(Text(work, new($"{http.Request.Scheme}://{http.Request.Host}/tasks"), time.GetUtcNow()), "text/calendar", Encoding.UTF8);
    }).AllowAnonymous();

    /// <summary>A task is half an hour that ends at its deadline, with a reminder a quarter of an hour before.</summary>
    public static string Text(IEnumerable<TaskRow> tasks, Uri page, DateTimeOffset now)
    {
        string[] head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CrmBlazor//Tasks//RU", "METHOD:PUBLISH"];
        return string.Concat(head.Concat(tasks.SelectMany(t => Event(t, page, now))).Append("END:VCALENDAR").Select(Folded));
    }

    private static IEnumerable<string> Event(TaskRow task, Uri page, DateTimeOffset now) =>
    [
        "BEGIN:VEVENT", $"UID:{task.Id:N}@crmblazor", $"DTSTAMP:{At(now)}", $"DTSTART:{At(task.DueAt.AddMinutes(-30))}", $"DTEND:{At(task.DueAt)}", $"SUMMARY:{Escaped(task.Title)}",
        $"DESCRIPTION:{Escaped(string.Join('\n', new[] { task.DealTitle ?? task.ContactName, task.Text }.OfType<string>()))}", $"URL:{page}", $"PRIORITY:{(task.IsImportant ? 1 : 5)}",
        "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:-PT15M", $"DESCRIPTION:{Escaped(task.Title)}", "END:VALARM", "END:VEVENT",
    ];

    private static string At(DateTimeOffset instant) => instant.ToUniversalTime().ToString(Instant, CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .ReplaceLineEndings("\\n");

    /// <summary>A line holds 75 octets; what follows begins with a space. A letter is never cut.</summary>
    private static string Folded(string line)
    {
        var (folded, octets) = (new StringBuilder(), 0);
        foreach (var letter in line.EnumerateRunes())
        {
            if (octets + letter.Utf8SequenceLength > LineOctets)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(letter);
            octets += letter.Utf8SequenceLength;
        }
        return folded.Append("\r\n").ToString();
    }
}
