using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data;

/// <summary>A row of the log with its personal text, if that has not been erased.</summary>
public sealed record LoggedEvent(LogRow Row, LogText? Side)
{
    public string? Text => Side?.Text;

    public string Whole => EventJson.Whole(Row.Data, Text);

    public DomainEvent Event => EventJson.Read(Row.Type, Whole) with { Stamp = new(Row.Sequence, Row.At, Row.By) };
}

public static class LogReading
{
    private const int Most = 1000;

    /// <summary>So far back in the log somebody may have been called.</summary>
    private const int CallsLooked = 100_000;
    private static readonly string[] Marks = [EventJson.NameOf<EntryPinned>(), EventJson.NameOf<EntryLiked>(), EventJson.NameOf<EntryAnswered>(), EventJson.NameOf<EntryEdited>()];

    private static readonly PerEngine<Func<CrmDb, long, int, IAsyncEnumerable<LoggedEvent>>> After = new(() => EF.CompileAsyncQuery((CrmDb db, long sequence, int limit) =>
        from row in db.Log.Where(r => r.Sequence > sequence).OrderBy(r => r.Sequence).Take(limit)
        join text in db.LogTexts on row.Sequence equals text.Sequence into texts
        from text in texts.DefaultIfEmpty()
        orderby row.Sequence
        select new LoggedEvent(row, text)));

    private static IQueryable<LoggedEvent> Events(this CrmDb db, IQueryable<LogRow> rows) =>
        from row in rows
        join text in db.LogTexts on row.Sequence equals text.Sequence into texts
        from text in texts.DefaultIfEmpty()
        select new LoggedEvent(row, text);

    /// <summary>What follows a place in the log, in order.</summary>
    public static async Task<List<LoggedEvent>> EventsAfterAsync(this CrmDb db, long sequence, int limit, CancellationToken stop = default)
    {
        var page = new List<LoggedEvent>();
        await foreach (var logged in After.On(db)(db, sequence, limit).WithCancellation(stop)) page.Add(logged);
        return page;
    }

    /// <summary>What was before a place in the log, newest first.</summary>
    public static Task<List<LoggedEvent>> EventsBeforeAsync(this CrmDb db, IQueryable<LogRow> rows, long sequence, int limit) => TimelineAsync(db, rows.Where(r => r.Sequence < sequence), limit);

    public static Task<List<LoggedEvent>> EventsAtAsync(this CrmDb db, IReadOnlyList<long> sequences) => TimelineAsync(db, db.Log.Where(r => sequences.Contains(r.Sequence)), sequences.Count);

    public static Task<LoggedEvent?> EventAtAsync(this CrmDb db, long sequence) => db.Events(db.Log.Where(r => r.Sequence == sequence)).SingleOrDefaultAsync();

    /// <summary>What happened so in a deal, oldest first, without its personal texts.</summary>
    public static async Task<IReadOnlyList<T>> HappenedAsync<T>(this CrmDb db, Guid deal) where T : DomainEvent
    {
        var type = EventJson.NameOf<T>();
        var rows = await db.Log.AsNoTracking().Where(r => r.DealId == deal && r.Type == type).OrderBy(r => r.Sequence).ToListAsync();
        return [.. rows.Select(r => (T)(EventJson.Read(type, r.Data) with { Stamp = new(r.Sequence, r.At, r.By) }))];
    }

    /// <summary>The timeline of a deal, newest first.</summary>
    public static Task<List<LoggedEvent>> TimelineOfDealAsync(this CrmDb db, Guid deal, int limit) => RecordAsync(db, db.Log.Where(r => r.DealId == deal), limit);

    /// <summary>The timeline of any other record, newest first.</summary>
    public static Task<List<LoggedEvent>> TimelineOfAsync(this CrmDb db, Guid subject, int limit) => RecordAsync(db, db.Log.Where(r => r.SubjectId == subject), limit);

    /// <summary>The timeline of a record that was several, newest first.</summary>
    public static Task<List<LoggedEvent>> TimelineOfAsync(this CrmDb db, IReadOnlyList<Guid> subjects, int limit) => RecordAsync(db, db.Log.Where(r => subjects.Contains(r.SubjectId)), limit);

    /// <summary>The latest events of one type, newest first.</summary>
    public static Task<List<LoggedEvent>> LatestOfTypeAsync(this CrmDb db, string type, int limit) => TimelineAsync(db, db.Log.Where(r => r.Type == type), limit);

    /// <summary>The latest events of several types, newest first.</summary>
    /// <param name="after">A place in the log: only what follows it.</param>
    public static Task<List<LoggedEvent>> LatestOfTypesAsync(this CrmDb db, IReadOnlyList<string> types, int limit, long after = 0) => TimelineAsync(db, db.Log.Where(r => r.Sequence > after && types.Contains(r.Type)), limit);

    /// <summary>The latest entries in which colleagues are called by name, newest first: of all that is said they are few, and are not crowded out by the rest.</summary>
    /// <param name="person">Who is called there, or nobody in particular.</param>
    /// <param name="after">A place in the log: only what follows it.</param>
    public static async Task<List<LoggedEvent>> LatestCallsAsync(this CrmDb db, IReadOnlyList<string> types, Guid? person, int limit, long after = 0)
    {
        var (floor, called) = (Math.Max(after, await db.LogHeads.Select(h => h.Sequence).SingleAsync() - CallsLooked), person is { } id ? $"{id:D}" : "\"mentions\":[");
        return await TimelineAsync(db, db.Log.Where(r => r.Sequence > floor && types.Contains(r.Type) && r.Data.Contains(called)), limit);
    }

    /// <summary>The latest of what somebody follows, newest first.</summary>
    public static async Task<List<LoggedEvent>> LatestFollowedAsync(this CrmDb db, Guid user, int limit, long after = 0)
    {
        var followed = await db.Follows.Where(f => f.UserId == user).Select(f => f.SubjectId).ToListAsync();
        return followed.Count == 0 ? [] : await TimelineAsync(db, db.Log.Where(r => r.Sequence > after && followed.Contains(r.SubjectId)), limit);
    }

    /// <summary>Marks of a kind on entries of a record, newest first.</summary>
    /// <param name="after">The entry's place in the log: it was marked later.</param>
    /// <param name="by">By one person, or by anybody.</param>
    public static Task<List<LoggedEvent>> MarksAsync(this CrmDb db, string type, Guid subject, long after, Guid? by) =>
        TimelineAsync(db, db.Log.Where(r => r.Type == type && r.SubjectId == subject && r.Sequence > after && (by == null || r.By == by)), Most);

    /// <summary>A page of a record's timeline; what is pinned stays in it however old it is, with all that was said to it.</summary>
    private static async Task<List<LoggedEvent>> RecordAsync(CrmDb db, IQueryable<LogRow> rows, int limit)
    {
        var page = await TimelineAsync(db, rows, limit);
        if (page.Count < limit) return page;
        var end = page[^1].Row.Sequence;
        var marks = await TimelineAsync(db, rows.Where(r => Marks.Contains(r.Type)), Most);
        var pinned = marks.Select(m => m.Event).OfType<EntryPinned>().DistinctBy(p => p.Entry).Where(p => p.Pinned && p.Entry < end).Select(p => p.Entry).ToList();
        if (pinned.Count == 0) return page;
        var old = await TimelineAsync(db, rows.Where(r => pinned.Contains(r.Sequence)), Most);
        return [.. page, .. marks.Where(m => m.Row.Sequence < end && m.Event is EntryEvent mark && pinned.Contains(mark.Entry)).Concat(old).OrderByDescending(e => e.Row.Sequence)];
    }

    private static async Task<List<LoggedEvent>> TimelineAsync(CrmDb db, IQueryable<LogRow> rows, int limit)
    {
        var page = await db.Events(rows.OrderByDescending(r => r.Sequence).Take(limit)).ToListAsync();
        return [.. page.OrderByDescending(e => e.Row.Sequence)];
    }
}
