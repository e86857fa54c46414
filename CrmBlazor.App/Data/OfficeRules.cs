using CrmBlazor.App.Data.Calendars;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>What every command may ask of the office: its settings, its calendar, its rules for passwords.</summary>
public sealed class OfficeRules(CalendarFile calendar, Passwords passwords)
{
    private static readonly PerEngine<Func<CrmDb, Task<long>>> Version = new(() => EF.CompileAsyncQuery((CrmDb db) => db.Settings.Select(s => s.Version).Single()));
    private OfficeSettings? kept;

    public ProductionCalendar Calendar => calendar.Calendar;

    public Passwords Passwords => passwords;

    /// <summary>Read anew only when their version has moved, which is asked each time.</summary>
    public async Task<OfficeSettings> SettingsAsync(CrmDb db)
    {
        if (kept is { } known && known.Version == await Version.On(db)(db)) return known;
        return kept = await db.Settings.AsNoTracking().SingleAsync();
    }
}
