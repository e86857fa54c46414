using System.Globalization;
using CrmBlazor.App.Api;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Regulation;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Breaches;

public static class BreachEndpoints
{
    /// <param name="api">With <c>month</c> as <c>2026-11</c>; without it, the current one.</param>
    public static void MapBreaches(this IEndpointRouteBuilder api) =>
        api.MapGet("/breaches", async (HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, TimeProvider time, string? month, QueryWord<BreachState>? state) =>
        {
            var first = Months.Of(month, book.Settings.Today(time.GetUtcNow())) ?? throw Months.Unknown;
            await using var db = factory.CreateDbContext();
            var breaches = await db.BreachesAsync(http.Actor(), book.Midnight(first), book.Midnight(first.AddMonths(1)), state?.Value);
            return new Paged<BreachView>(breaches, breaches.Count);
        });
}

public static class Months
{
    private const string Form = "yyyy-MM";
    private static readonly DateOnly Earliest = new(2001, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);

    public static BadFieldsException Unknown => new BadFieldsException("month", "badDate", Earliest, Latest);

    /// <summary>The first day of the month that is named, or of today's; nothing where the text is no month.</summary>
    public static DateOnly? Of(string? text, DateOnly today) => text.OrNull() is not { } month ? new DateOnly(today.Year, today.Month, 1)
        : DateOnly.TryParseExact($"{month}-01", $"{Form}-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first) && first >= Earliest && first <= Latest ? first : null;

    public static string Of(DateOnly month) => month.ToString(Form, CultureInfo.InvariantCulture);
}
