using System.Text.Json;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Api;

/// <summary>An event on the wire.</summary>
/// <param name="By">The actor's address; `system` is the office itself.</param>
public sealed record EventView(long Sequence, DateTimeOffset At, string By, string Type, Subject Subject, JsonElement Data)
{
    public static EventView Of(LiveEvent live, OfficeBook book)
    {
        var row = live.Logged.Row;
        using var data = JsonDocument.Parse(live.Logged.Whole);
        return new(row.Sequence, row.At, row.By == Guid.Empty ? "system" : book.Find(row.By)?.Email ?? "", row.Type, new(row.Kind, row.SubjectId, row.SubjectNumber), data.RootElement.Clone());
    }
}

/// <summary>The log for outside clients: what the actor may see, in order.</summary>
public static class EventEndpoints
{
    private const int Usual = 500;
    private const int Most = 1000;

    public static void MapEvents(this IEndpointRouteBuilder api) =>
        api.MapGet("/events", async (HttpContext http, IDbContextFactory<CrmDb> factory, OfficeBook book, long? after, int? limit) =>
        {
            await using var db = factory.CreateDbContext();
            var events = await db.EventsForAsync(http.Actor(), after ?? 0, Math.Clamp(limit ?? Usual, 1, Most), http.RequestAborted);
            return Results.Json(new { Items = events.Select(e => EventView.Of(e, book)) }, Wire.Json);
        });

    /// <summary>Reads on until there are enough that the actor may see, or the log ends.</summary>
    public static async Task<IReadOnlyList<LiveEvent>> EventsForAsync(this CrmDb db, Actor actor, long after, int limit, CancellationToken stop)
    {
        var found = new List<LiveEvent>();
        while (found.Count < limit && await db.EventsAfterAsync(after, Most, stop) is { Count: > 0 } page)
        {
            found.AddRange((await LiveFeed.WithDealsAsync(db, page)).Where(e => e.IsFor(actor)).Take(limit - found.Count));
            after = page[^1].Row.Sequence;
        }
        return found;
    }
}
