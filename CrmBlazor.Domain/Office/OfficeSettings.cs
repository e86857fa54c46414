using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.WorkingTime;

namespace CrmBlazor.Domain.Office;

/// <summary>Working minutes from the assignment to the warning and to the breach (D8).</summary>
/// <param name="DistributeAfter">From the lead's arrival to the assignment of its deal (B 8).</param>
public sealed record ClockLimits(int WarnAfter, int BreachAfter, int DistributeAfter = 30)
{
    public static readonly ClockLimits Default = new(7, 10);
    private const int Most = 480;

    public IEnumerable<FieldFault> Faults() =>
    [
        .. FieldFaults.When(WarnAfter is < 1 or > Most || WarnAfter >= BreachAfter, "warnAfter", "badMinutes"),
        .. FieldFaults.When(BreachAfter is < 2 or > Most, "breachAfter", "badMinutes"),
        .. FieldFaults.When(DistributeAfter is < 1 or > Most, "distributeAfter", "badMinutes"),
    ];
}

/// <summary>The office's own settings: one record, changed by administrators.</summary>
public sealed class OfficeSettings : Entity
{
    public const int MostStopPhrases = 200;
    public const int PhraseLength = 100;

    /// <summary>The contact's fields that can be required (D15).</summary>
    public static readonly IReadOnlyList<string> ContactFields = [.. ContactRules.DefaultRequired, "position"];

    private OfficeSettings() { }

    public OfficeHours Hours { get; private set; } = OfficeHours.Default;
    public ClockLimits Limits { get; private set; } = ClockLimits.Default;
    public IReadOnlyList<string> RequiredContactFields { get; private set; } = ContactRules.DefaultRequired;
    public IReadOnlyList<string> StopList { get; private set; } = DetailedComment.DefaultStopList;

    /// <summary>The company's own mail: refused in contacts beside the users' own addresses (D16).</summary>
    public IReadOnlyList<string> OwnMailDomains { get; private set; } = [];

    /// <summary>Who sells what: by this a responsible is proposed (B 9).</summary>
    public IReadOnlyList<ManagerArea> Areas { get; private set; } = [];
    public FineTable Fines { get; private set; } = FineTable.Default;
    public Dictionaries Words { get; private set; } = Dictionaries.Default;

    /// <summary>Where the numbers of a year's invoices begin; holds from the next year that has none.</summary>
    public int FirstInvoiceNumber { get; private set; } = 1;

    public static OfficeSettings Default() => new();

    /// <summary>The business day in the office's own zone.</summary>
    public DateOnly Today(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Hours.Zone).DateTime);

    /// <summary>The midnight that ends the day.</summary>
    public DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new(midnight, Hours.Zone.GetUtcOffset(midnight));
    }

    public ResponseClock Clock(DateTimeOffset at, ProductionCalendar calendar) =>
        new(Hours.Due(at, TimeSpan.FromMinutes(Limits.WarnAfter), calendar).At, Hours.Due(at, TimeSpan.FromMinutes(Limits.BreachAfter), calendar).At);

    /// <summary>Until when a lead that came then must be somebody's deal.</summary>
    public DateTimeOffset DistributionDue(DateTimeOffset arrivedAt, ProductionCalendar calendar) => Hours.Due(arrivedAt, TimeSpan.FromMinutes(Limits.DistributeAfter), calendar).At;

    /// <summary>A working day later, at the same time.</summary>
    public DateTimeOffset WorkingDayAfter(DateTimeOffset at, ProductionCalendar calendar)
    {
        var local = TimeZoneInfo.ConvertTime(at, Hours.Zone).DateTime;
        var next = Hours.AddWorkingDays(DateOnly.FromDateTime(local), 1, calendar).ToDateTime(TimeOnly.FromDateTime(local));
        return new(next, Hours.Zone.GetUtcOffset(next));
    }

    public ContactRules RulesFor(IReadOnlyCollection<string> userMails, DateOnly today) => new(RequiredContactFields, new(userMails, OwnMailDomains), today);

    public void SetHours(OfficeHours hours)
    {
        FieldFaults.None(hours.Faults());
        Change("workingTime", Hours != hours, () => Hours = hours, SettingValues.Changes(Hours, hours));
    }

    public void SetLimits(ClockLimits limits)
    {
        FieldFaults.None(limits.Faults());
        Change("clockLimits", Limits != limits, () => Limits = limits, SettingValues.Changes(Limits, limits));
    }

    public void RequireContactFields(IReadOnlyList<string> fields)
    {
        FieldFaults.None(fields.SelectMany((f, i) => FieldFaults.When(!ContactFields.Contains(f), $"fields[{i}]", "unknown")));
        Change("requiredContactFields", !fields.ToHashSet().SetEquals(RequiredContactFields), () => RequiredContactFields = [.. ContactFields.Where(fields.Contains)],
            SettingValues.Changes("requiredContactFields", RequiredContactFields, fields));
    }

    public void SetStopList(IReadOnlyList<string> phrases)
    {
        FieldFaults.None(
            FieldFaults.When(phrases.Count > MostStopPhrases, "phrases", "tooMany", MostStopPhrases),
            phrases.SelectMany((p, i) => FieldFaults.Text($"phrases[{i}]", p, PhraseLength, required: true)));
        var kept = phrases.Select(p => p.Trim()).Distinct().ToList();
        Change("stopList", !kept.SequenceEqual(StopList), () => StopList = kept, SettingValues.Changes("stopList", StopList, kept));
    }

    public void SetFines(FineTable fines)
    {
        FieldFaults.None(fines.Faults());
        Change("fines", Fines != fines, () => Fines = fines, SettingValues.Changes(Fines, fines));
    }

    /// <summary>The company's own mail (D16).</summary>
    public void SetOwnMailDomains(IReadOnlyList<string> domains)
    {
        var kept = domains.Select(d => d.Trim().TrimStart('@').ToLowerInvariant()).Distinct().ToList();
        FieldFaults.None(
            FieldFaults.When(kept.Count > MostStopPhrases, "domains", "tooMany", MostStopPhrases),
            kept.SelectMany((d, i) => FieldFaults.When(!EmailAddress.IsValid($"a@{d}"), $"domains[{i}]", "badDomain")));
        Change("ownMailDomains", !kept.SequenceEqual(OwnMailDomains), () => OwnMailDomains = kept, SettingValues.Changes("ownMailDomains", OwnMailDomains, kept));
    }

    /// <param name="managers">Mails of those who sell now.</param>
    public void SetAreas(IReadOnlyList<ManagerArea> areas, IReadOnlyCollection<string> managers)
    {
        FieldFaults.None(ManagerArea.Faults(areas, managers, Words));
        Change("managerAreas", !areas.SequenceEqual(Areas), () => Areas = areas, SettingValues.Changes("managerAreas", Areas.Select(a => $"{a}"), areas.Select(a => $"{a}")));
    }

    public void SetFirstInvoiceNumber(int number)
    {
        FieldFaults.None(FieldFaults.When(number is < 1 or > 1_000_000, "number", "badNumber"));
        Change("firstInvoiceNumber", FirstInvoiceNumber != number, () => FirstInvoiceNumber = number,
            SettingValues.Changes("firstInvoiceNumber", [FirstInvoiceNumber.Plain()], [number.Plain()]));
    }

    private void Change(string setting, bool changed, Action change, FieldChanges fields)
    {
        if (!changed) return;
        change();
        Record(new OfficeSettingChanged(Id, setting, fields.Was, fields.Now));
    }
}

/// <param name="Setting">workingTime, clockLimits, requiredContactFields, stopList, ownMailDomains, fines, managerAreas, firstInvoiceNumber.</param>
/// <param name="Was">By the fields that changed; not known of the oldest events, like <paramref name="Now"/>. Of a list: what is no longer in it, and what is new in it.</param>
[EventType("office.settingChanged")]
public sealed record OfficeSettingChanged(Guid OfficeId, string Setting, IReadOnlyDictionary<string, string?>? Was = null, IReadOnlyDictionary<string, string?>? Now = null) : DomainEvent
{
    public override Subject Subject => new("office", OfficeId, Setting);
}
