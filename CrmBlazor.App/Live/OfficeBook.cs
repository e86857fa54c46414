using System.Collections.Immutable;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Live;

/// <summary>Who works here and by which settings, kept at hand for every screen; the log keeps it current.</summary>
public sealed class OfficeBook(IDbContextFactory<CrmDb> factory) : IProjection
{
    private ImmutableDictionary<Guid, User> users = ImmutableDictionary<Guid, User>.Empty;

    public OfficeSettings Settings { get; private set; } = OfficeSettings.Default();

    public IEnumerable<User> Users => users.Values;

    public User? Find(Guid id)
    {
        if (id == Guid.Empty) return null;
        return users.TryGetValue(id, out var user) ? user : Missed(id);
    }

    /// <summary>The managers that a deal can be given to.</summary>
    public IEnumerable<User> Managers => Users.Where(u => u.Role is Role.Manager && u.DisabledAt is null).OrderBy(u => u.Name);

    /// <summary>Those who work in sales: they have tasks.</summary>
    public IEnumerable<User> Sellers => Users.Where(u => u.DisabledAt is null && u.Actor.IsInSales()).OrderBy(u => u.Name);

    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Settings.Hours.Zone);

    /// <summary>When a day begins by the office's clock.</summary>
    public DateTimeOffset Midnight(DateOnly day) => Instant(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>When this day ends by the office's clock.</summary>
    public DateTimeOffset EndOfDay(DateTimeOffset at) => Midnight(DateOnly.FromDateTime(Local(at).Date).AddDays(1));

    /// <summary>A time that was typed by the office's clock.</summary>
    public DateTimeOffset Instant(DateTime local) => new(local, Settings.Hours.Zone.GetUtcOffset(local));

    /// <summary>The day that a deadline ends: midnight belongs to the day before.</summary>
    public DateOnly DayOf(DateTimeOffset due) => DateOnly.FromDateTime(Local(due).AddTicks(-1).Date);

    public async Task LoadAsync(CrmDb db)
    {
        Settings = await db.Settings.SingleOrDefaultAsync() ?? Settings;
        users = (await db.Users.ToListAsync()).ToImmutableDictionary(u => u.Id);
    }

    public Task ApplyAsync(CrmDb db, IReadOnlyList<LiveEvent> events) =>
        events.Any(e => e.Event is UserEvent or OfficeSettingChanged) ? LoadAsync(db) : Task.CompletedTask;

    /// <summary>Asked for between the commit and the feed, which knows better where it was quicker.</summary>
    private User? Missed(Guid id)
    {
        using var db = factory.CreateDbContext();
        var user = db.Users.SingleOrDefault(u => u.Id == id);
        if (user is not null) ImmutableInterlocked.TryAdd(ref users, id, user);
        return user;
    }
}
