using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Live;

/// <summary>Whose history it is.</summary>
/// <param name="Ids">The record's own, and those of contacts that were merged into it; of an invoice its own.</param>
/// <param name="Deal">Whose timeline it is, or stands in: of a deal and of an invoice.</param>
public sealed record HistoryScope(string Kind, string Number, IReadOnlyList<Guid> Ids, Guid? Deal)
{
    public bool Holds(DomainEvent happening) => Kind switch
    {
        "deal" => happening.Deal == Deal,
        "invoice" => happening.Deal == Deal && InvoiceLog.IsOf(happening, Ids[0], Number),
        _ => Ids.Contains(happening.Subject.Id),
    };

    public IQueryable<LogRow> Rows(CrmDb db) => Deal is { } deal ? db.Log.Where(r => r.DealId == deal) : db.Log.Where(r => Ids.Contains(r.SubjectId));
}

/// <param name="Events">The newest first.</param>
/// <param name="Before">The place in the log to read on from; nothing where this was the first thing that happened.</param>
public sealed record HistoryPage(HistoryScope Scope, IReadOnlyList<LiveEvent> Events, long? Before);

/// <summary>Everything that has happened to a record, however old, a page at a time: nothing is left out but what the actor may not see (B 25).</summary>
public static class RecordHistory
{
    private const int Portion = 200;

    /// <param name="kind">lead, deal, contact, company, invoice, task.</param>
    /// <param name="before">A place in the log; only what happened earlier.</param>
    /// <returns>Nothing where there is no such record, or the actor does not see it.</returns>
    public static async Task<HistoryPage?> HistoryAsync(this CrmDb db, Actor actor, string kind, string number, long? before, int limit)
    {
        if (await db.ScopeAsync(actor, kind, number) is not { } scope) return null;
        var (found, from) = (new List<LiveEvent>(), before ?? long.MaxValue);
        var portion = Math.Max(limit + 1, Portion);
        for (var read = portion; found.Count <= limit && read == portion;)
        {
            var page = await db.EventsBeforeAsync(scope.Rows(db), from, portion);
            found.AddRange((await LiveFeed.WithDealsAsync(db, page)).Where(e => scope.Holds(e.Event) && (kind == "task" || e.IsFor(actor))));
            (read, from) = (page.Count, page.Count == 0 ? from : page[^1].Row.Sequence);
        }
        return new(scope, [.. found.Take(limit)], found.Count > limit ? found[limit - 1].Event.Stamp.Sequence : null);
    }

    private static async Task<HistoryScope?> ScopeAsync(this CrmDb db, Actor actor, string kind, string number)
    {
        if (kind == "invoice") return await db.SeenInvoiceAsync(number, actor) is { } seen ? new(kind, number, [seen.Invoice.Id], seen.Deal.Id) : null;
        if (!int.TryParse(number, out var ordinal)) return null;
        return kind switch
        {
            "deal" => await db.Deals.Where(actor.Deals()).Where(d => d.Number == ordinal).Select(d => (Guid?)d.Id).SingleOrDefaultAsync() is { } deal ? new(kind, number, [deal], deal) : null,
            "lead" when actor.SeesLeads() => Of(await db.Leads.Where(l => l.Number == ordinal).Select(l => (Guid?)l.Id).SingleOrDefaultAsync()),
            "contact" when await db.KeptContactAsync(ordinal) is { } kept => new(kind, number, await db.WithMergedAsync(kept.Id), null),
            "company" => Of(await db.Companies.Where(c => c.Number == ordinal).Select(c => (Guid?)c.Id).SingleOrDefaultAsync()),
            "task" => Of(await db.TasksSeenBy(actor).Where(t => t.Number == ordinal).Select(t => (Guid?)t.Id).SingleOrDefaultAsync()),
            _ => null,
        };
        HistoryScope? Of(Guid? id) => id is { } found ? new(kind, number, [found], null) : null;
    }
}
