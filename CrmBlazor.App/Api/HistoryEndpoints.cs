using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Api;

/// <param name="Field">Its name on the wire.</param>
/// <param name="Was">In words, like <paramref name="Now"/>.</param>
public sealed record ChangeView(string Field, string? Was, string? Now);

/// <param name="Text">The line of the timeline.</param>
public sealed record HistoryView(long Sequence, DateTimeOffset At, string By, string Type, Subject Subject, System.Text.Json.JsonElement Data, string Text, IReadOnlyList<ChangeView> Changes);

/// <summary>The history of one record: what happened, and what was and became.</summary>
public static class HistoryEndpoints
{
    private const int Usual = 50;
    private const int Most = 200;

    public static void MapHistory(this IEndpointRouteBuilder api)
    {
        api.MapGet("/history/{kind}/{number:int}", (HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, Voice voice, string kind, int number, long? before, int? limit) =>
            ReadAsync(http, factory, book, voice, (kind, number.Plain()), before, limit));

        api.MapGet("/history/invoice/{year:int}-{ordinal:int}", (HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, Voice voice, int year, int ordinal, long? before, int? limit) =>
            ReadAsync(http, factory, book, voice, ("invoice", $"{year}/{ordinal}"), before, limit));
    }

    private static async Task<IResult> ReadAsync(HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, Voice voice, (string Kind, string Number) record, long? before, int? limit)
    {
        await using var db = factory.CreateDbContext();
        var page = await db.HistoryAsync(http.Actor(), record.Kind, record.Number, before, Math.Clamp(limit ?? Usual, 1, Most));
        return ApiAnswers.Found(page is null ? null : new { Items = page.Events.Select(e => Of(e, book, voice)), page.Before });
    }

    private static HistoryView Of(LiveEvent live, OfficeBook book, Voice voice)
    {
        var seen = EventView.Of(live, book);
        return new(seen.Sequence, seen.At, seen.By, seen.Type, seen.Subject, seen.Data, voice.Say(live.Event),
            [.. Change.Of(live.Event).Select(c => new ChangeView(c.Field, voice.Say(c, now: false), voice.Say(c, now: true)))]);
    }
}
