using System.Globalization;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.WorkingTime;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Admin;

/// <param name="HasSecondFactor">Enrolled; he is asked to at his next sign-in where it is required.</param>
public sealed record UserRow(Guid Id, int Number, string Name, string Email, Role Role, string Department, bool InPayments, DateTimeOffset? DisabledAt, bool HasSecondFactor);

/// <param name="NextInvoice">The number that the next invoice of this year gets, for instance <c>2026/28</c>.</param>
public sealed record SettingsView(OfficeHours Hours, ClockLimits Limits, IReadOnlyList<string> RequiredContactFields, IReadOnlyList<string> StopList, IReadOnlyList<string> OwnMailDomains,
    IReadOnlyList<ManagerArea> Areas, FineTable Fines, int FirstInvoiceNumber, string NextInvoice);

/// <summary>Who took a list out: the last time, and how often.</summary>
public sealed record ExportRow(Guid Person, string List, DateTimeOffset At, int Times);

/// <param name="Exports">The latest first.</param>
/// <param name="Changes">Of settings and users, the latest first.</param>
public sealed record AdminView(IReadOnlyList<UserRow> Users, SettingsView Settings, IReadOnlyList<ExportRow> Exports, IReadOnlyList<DomainEvent> Changes);

public static class AdminQueries
{
    private const int LastExports = 5000;

    /// <summary>What an administrator does.</summary>
    private static readonly string[] Changing =
    [
        EventJson.NameOf<OfficeSettingChanged>(), EventJson.NameOf<UserAdded>(), EventJson.NameOf<UserRoleChanged>(), EventJson.NameOf<UserDisabled>(), EventJson.NameOf<UserEnabled>(),
        EventJson.NameOf<UserPasswordSet>(), EventJson.NameOf<PaymentMembershipChanged>(),
    ];

    /// <summary>For administrators only, which the caller sees to.</summary>
    public static async Task<AdminView> AdminAsync(this CrmDb db, DateTimeOffset now)
    {
        var users = await (
            from user in db.Users.AsNoTracking()
            join credential in db.Credentials on user.Id equals credential.UserId
            orderby user.DisabledAt != null, user.Name
            select new UserRow(user.Id, user.Number, user.Name, user.Email, user.Role, user.Department, user.InPayments, user.DisabledAt, credential.Totp != null)).ToListAsync();
        var settings = await db.Settings.AsNoTracking().SingleAsync();
        var year = settings.Today(now).Year;
        var counter = $"invoice {year.Plain()}";
        var next = await db.Counters.Where(c => c.Name == counter).Select(c => (int?)c.Next).SingleOrDefaultAsync() ?? settings.FirstInvoiceNumber;
        var exports = await db.LatestOfTypeAsync(EventJson.NameOf<ListExported>(), LastExports);
        var changes = await db.LatestOfTypesAsync(Changing, ChangesPanel.Most);
        return new(users, new(settings.Hours, settings.Limits, settings.RequiredContactFields, settings.StopList, settings.OwnMailDomains, settings.Areas, settings.Fines, settings.FirstInvoiceNumber,
            string.Create(CultureInfo.InvariantCulture, $"{year}/{next}")), [.. exports.Select(e => e.Event).Cast<ListExported>().GroupBy(e => (e.Person, e.List)).Select(g => new ExportRow(g.Key.Person, g.Key.List, g.First().Stamp.At, g.Count()))],
            [.. changes.Select(e => e.Event)]);
    }
}
