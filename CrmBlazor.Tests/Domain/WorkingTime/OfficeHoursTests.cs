using System.Globalization;
using System.Text.Json;
using CrmBlazor.App.Data.Calendars;
using CrmBlazor.Domain.WorkingTime;
using CrmBlazor.Tests.Support;
using FsCheck.Xunit;

namespace CrmBlazor.Tests.Domain.WorkingTime;

public class OfficeHoursTests
{
    private static readonly ProductionCalendar Calendar = CalendarFile.Shipped();
    private static readonly OfficeHours FiveDays = OfficeHours.Default with { Days = WorkDays.MondayToFriday };

    [Fact]
    public void Every_sample_deadline_is_kept()
    {
        var rows = Sample.Rows("sla.csv").ToList();
        rows.Should().HaveCount(14);
        foreach (var row in rows)
        {
            var hours = row[2] == "1-6" ? OfficeHours.Default : FiveDays;
            var due = hours.Due(Moscow(row[0]), TimeSpan.FromMinutes(int.Parse(row[1], CultureInfo.InvariantCulture)), Calendar);
            if (row[4] == "NO CALENDAR") due.MissingCalendarYear.Should().Be(2019, row[5]);
            else due.Should().Be(new WorkingDue(Moscow(row[4]), null), row[5]);
        }
    }

    [Fact]
    public void A_year_without_a_calendar_is_counted_by_the_days_mask_and_marked() =>
        FiveDays.Due(Moscow("2018-12-29 16:55:00"), TimeSpan.FromMinutes(10), Calendar)
            .Should().Be(new WorkingDue(Moscow("2019-01-01 09:05:00"), 2019));

    [Fact]
    public void Work_round_the_clock_ignores_the_calendar()
    {
        var newYear = Moscow("2027-01-01 00:00:00");
        OfficeHours.Always.Due(newYear, TimeSpan.FromMinutes(10), ProductionCalendar.Empty).Should().Be(new WorkingDue(newYear.AddMinutes(10), null));
        OfficeHours.Always.IsOpen(newYear, Calendar).Should().BeTrue();
        OfficeHours.Always.AddWorkingDays(new(2026, 1, 1), 3, Calendar).Should().Be(new DateOnly(2026, 1, 4));
    }

    [Fact]
    public void The_office_opens_in_the_morning_and_is_closed_at_the_closing_hour()
    {
        FiveDays.IsOpen(Moscow("2026-11-20 09:00:00"), Calendar).Should().BeTrue();
        FiveDays.IsOpen(Moscow("2026-11-20 18:00:00"), Calendar).Should().BeFalse();
        FiveDays.OpensAt(Moscow("2026-11-20 18:00:00"), Calendar).Should().Be(Moscow("2026-11-23 09:00:00"));
        FiveDays.OpensAt(Moscow("2026-11-20 12:00:00"), Calendar).Should().Be(Moscow("2026-11-20 12:00:00"));
    }

    [Fact]
    public void Three_working_days_step_over_the_May_holidays() =>
        FiveDays.AddWorkingDays(new(2026, 5, 8), 3, Calendar).Should().Be(new DateOnly(2026, 5, 14));

    [Fact]
    public void The_year_2026_has_247_working_days() =>
        FiveDays.AddWorkingDays(new(2025, 12, 31), 247, Calendar).Should().Be(new DateOnly(2026, 12, 30));

    [Fact]
    public void The_change_of_clocks_does_not_move_the_opening_hour()
    {
        var berlin = FiveDays with { TimeZone = "Europe/Berlin" };
        var due = berlin.Due(new(2026, 3, 27, 17, 55, 0, TimeSpan.FromHours(1)), TimeSpan.FromMinutes(10), Calendar);
        due.At.Should().Be(new DateTimeOffset(2026, 3, 30, 9, 5, 0, TimeSpan.FromHours(2)));
        due.At.Offset.Should().Be(TimeSpan.FromHours(2));
    }

    [Fact]
    public void A_night_with_a_change_of_clocks_is_counted_in_real_hours()
    {
        var night = new OfficeHours(WorkDays.All, new(0, 0), TimeOnly.MinValue, "Europe/Berlin");
        var sunday = new DateTimeOffset(2026, 3, 29, 0, 0, 0, TimeSpan.FromHours(1));
        night.WorkingTimeBetween(sunday, new(2026, 3, 30, 0, 0, 0, TimeSpan.FromHours(2)), ProductionCalendar.Empty).Should().Be(TimeSpan.FromHours(23));
    }

    [Fact]
    public void Hours_that_never_open_are_named_field_by_field() =>
        new OfficeHours(WorkDays.None, new(18, 0), new(9, 0), "Moon/Sea").Faults().Select(f => f.Field).Should().Equal("days", "to", "timeZone");

    [Fact]
    public void Hours_survive_being_kept_as_JSON() =>
        JsonSerializer.Deserialize<OfficeHours>(JsonSerializer.Serialize(FiveDays)).Should().Be(FiveDays);

    [Property]
    public bool A_deadline_is_never_early_and_holds_exactly_its_working_minutes(ushort start, ushort length)
    {
        var from = Moscow("2026-01-01 00:00:00").AddMinutes(start * 7L);
        var working = TimeSpan.FromMinutes(1 + (length % 3000));
        var due = FiveDays.Due(from, working, Calendar).At;
        return due >= from + working && FiveDays.WorkingTimeBetween(from, due, Calendar) == working;
    }

    [Property]
    public bool Whenever_the_office_opens_it_is_open(ushort start)
    {
        var from = Moscow("2026-01-01 00:00:00").AddMinutes(start * 7L);
        var opens = FiveDays.OpensAt(from, Calendar);
        return opens >= from && FiveDays.IsOpen(opens, Calendar) && FiveDays.WorkingTimeBetween(from, opens, Calendar) == TimeSpan.Zero;
    }

    private static DateTimeOffset Moscow(string text) => new(DateTime.Parse(text, CultureInfo.InvariantCulture), TimeSpan.FromHours(3));
}
