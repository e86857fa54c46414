using CrmBlazor.App.Data.Calendars;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.WorkingTime;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Office;

public class OfficeSettingsTests
{
    private readonly OfficeSettings settings = OfficeSettings.Default();

    [Fact]
    public void A_new_office_works_from_nine_to_six_and_answers_in_ten_minutes()
    {
        (settings.Hours, settings.Limits, settings.FirstInvoiceNumber).Should().Be((OfficeHours.Default, new ClockLimits(7, 10), 1));
        settings.RequiredContactFields.Should().Equal("fullName", "mobilePhone", "birthDate", "privateEmail");
    }

    [Fact]
    public void A_deal_of_Saturday_evening_is_due_on_Monday_morning()
    {
        var evening = new DateTimeOffset(2026, 11, 21, 17, 55, 0, TimeSpan.FromHours(3));
        var monday = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(3));
        settings.Clock(evening, CalendarFile.Shipped()).Should().Be(new ResponseClock(monday.AddMinutes(2), monday.AddMinutes(5)));
    }

    [Fact]
    public void The_business_day_is_the_offices_own() =>
        settings.Today(new(2026, 11, 20, 22, 0, 0, TimeSpan.Zero)).Should().Be(new DateOnly(2026, 11, 21));

    [Theory]
    [InlineData(0, 10, "warnAfter: badMinutes")]
    [InlineData(10, 10, "warnAfter: badMinutes")]
    [InlineData(7, 481, "breachAfter: badMinutes")]
    public void The_warning_comes_before_the_breach(int warn, int breach, string fault)
    {
        Action set = () => settings.SetLimits(new(warn, breach));
        set.Faults().Should().Equal(fault);
    }

    [Fact]
    public void Values_out_of_range_are_named_with_their_place()
    {
        Setting(() => settings.RequireContactFields(["fullName", "shoeSize"])).Faults().Should().Equal("fields[1]: unknown");
        Setting(() => settings.SetStopList(["НД", " ", new('я', 101)])).Faults().Should().Equal("phrases[1]: required", "phrases[2]: tooLong");
        Setting(() => settings.SetStopList([.. Enumerable.Repeat("НД", 201)])).Faults().Should().Equal("phrases: tooMany");
        foreach (var number in new[] { 0, -1, 1_000_001 }) Setting(() => settings.SetFirstInvoiceNumber(number)).Faults().Should().Equal("number: badNumber");
        Setting(() => settings.SetHours(OfficeHours.Default with { TimeZone = "Moon/Sea" })).Faults().Should().Equal("timeZone: unknown");
    }

    [Fact]
    public void A_change_is_told_by_its_name_and_no_change_is_not_told()
    {
        for (var twice = 0; twice < 2; twice++)
        {
            settings.SetHours(OfficeHours.Always);
            settings.SetLimits(new(3, 5));
            settings.RequireContactFields(["position", "fullName"]);
            settings.SetStopList([" НД ", "сбросил"]);
            settings.SetFirstInvoiceNumber(943);
        }
        settings.Happened().Cast<OfficeSettingChanged>().Select(e => e.Setting).Should().Equal("workingTime", "clockLimits", "requiredContactFields", "stopList", "firstInvoiceNumber");
        settings.RequiredContactFields.Should().Equal("fullName", "position");
    }

    [Fact]
    public void A_change_tells_what_was_and_what_became()
    {
        settings.SetHours(OfficeHours.Always);
        settings.SetLimits(new(7, 12));
        settings.SetStopList([.. settings.StopList.Skip(1), "молчит"]);
        settings.SetFines(settings.Fines with { Clock = A.Rubles(700) });
        settings.SetFirstInvoiceNumber(943);
        settings.RequireContactFields([.. settings.RequiredContactFields, "position"]);
        settings.Happened().Cast<OfficeSettingChanged>().SelectMany(e => e.Now!.Keys.Select(f => $"{f}: {e.Was![f]} → {e.Now[f]}")).Should().Equal(
            "workDays: 123456 → 1234567", "hours: 09:00–18:00 → 00:00–24:00", "breachAfter: 10 → 12", $"stopList: {DetailedComment.DefaultStopList[0]} → молчит", "fineClock: 500.00 → 700.00",
            "firstInvoiceNumber: 1 → 943", "requiredContactFields:  → position");
    }

    private static Action Setting(Action act) => act;
}
