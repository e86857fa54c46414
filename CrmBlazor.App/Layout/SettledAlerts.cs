using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Layout;

/// <summary>What asked for a hand and has had it since, whosever it was.</summary>
public sealed class SettledAlerts
{
    private readonly HashSet<Guid> waiting;
    private readonly IReadOnlyList<TransferDocument> documents;

    private readonly IReadOnlyDictionary<Guid, long> agreed;

    private SettledAlerts(HashSet<Guid> waiting, IReadOnlyList<TransferDocument> documents, IReadOnlyDictionary<Guid, long> agreed) => (this.waiting, this.documents, this.agreed) = (waiting, documents, agreed);

    /// <summary>How the records that the events ask for stand now.</summary>
    public static async Task<SettledAlerts> LookAsync(CrmDb db, IReadOnlyList<LiveEvent> events)
    {
        var (payments, requests, tasks) = (Of<PaymentAnnounced>(events), Of<RequestFiled>(events), Of<TaskEvent>(events));
        var (breaches, papers) = (Of<BreachAppealed>(events), Of<DocumentRequested>(events).Concat(Of<DocumentOverdue>(events)).ToList());
        var paid = events.Select(e => e.Event).OfType<PaymentConfirmed>().Select(p => p.InvoiceId).Distinct().ToList();
        (List<Guid> Asked, IQueryable<Guid> Open)[] kinds =
        [
            (payments, db.Payments.Where(p => payments.Contains(p.Id) && p.State == PaymentState.Waiting).Select(p => p.Id)),
            (requests, db.Requests.Where(r => requests.Contains(r.Id) && r.State == RequestState.Waiting).Select(r => r.Id)),
            (tasks, db.Tasks.Where(t => tasks.Contains(t.Id) && t.State == TaskState.Open).Select(t => t.Id)),
            (breaches, db.Breaches.Where(b => breaches.Contains(b.Id) && b.State == BreachState.Appealed).Select(b => b.Id)),
            (paid, db.Invoices.Where(i => paid.Contains(i.Id) && i.Status == InvoiceStatus.New).Select(i => i.Id)),
        ];
        var waiting = new HashSet<Guid>();
        foreach (var (_, open) in kinds.Where(k => k.Asked.Count > 0)) waiting.UnionWith(await open.ToListAsync());
        return new(waiting, papers.Count == 0 ? [] : await db.TransferDocuments.AsNoTracking().Where(d => papers.Contains(d.InvoiceId)).ToListAsync(), await db.AgreedAsync(Of<ShipmentRequested>(events)));
    }

    public bool Has(LiveEvent live) => live.Event switch
    {
        DealAssigned assigned => IsAnswered(live.Deal, assigned.Manager),
        ClockWarned warned => IsAnswered(live.Deal, warned.Manager),
        ClockBreached breached => IsAnswered(live.Deal, breached.Manager),
        LapseWarned warned => live.Deal is null or { ClosedAt: not null } || live.Deal.LapsesAt > warned.LapsesAt,
        DealLapsed lapsed => live.Deal is null or { ClosedAt: not null } || live.Deal.LapsesAt > lapsed.LapsesAt,
        ShipmentRequested => live.Deal is null or { ClosedAt: not null } || agreed.GetValueOrDefault(live.Deal.Id) > live.Event.Stamp.Sequence,
        PaymentConfirmed confirmed => !waiting.Contains(confirmed.InvoiceId),
        DocumentRequested requested => documents.Any(d => d.InvoiceId == requested.InvoiceId && d.Kind == requested.Kind && d.IssuedAt is not null),
        DocumentOverdue overdue => documents.Where(d => d.InvoiceId == overdue.InvoiceId).All(d => d.ReturnedOn is not null || (overdue.Form is DocumentForm.Scan && d.ScanOn is not null)),
        TaskFinished => false,
        PaymentAnnounced or RequestFiled or BreachAppealed or TaskEvent => !waiting.Contains(live.Event.Subject.Id),
        _ => false,
    };

    /// <summary>Taken, closed, or another's by now.</summary>
    private static bool IsAnswered(Deal? deal, Guid manager) => deal is null || deal.TakenAt is not null || deal.ClosedAt is not null || deal.ManagerId != manager;

    private static List<Guid> Of<T>(IReadOnlyList<LiveEvent> events) where T : DomainEvent => [.. events.Select(e => e.Event).OfType<T>().Select(e => e.Subject.Id).Distinct()];
}

internal static class Agreements
{
    /// <summary>The place in the log of the last agreement on each deal's shipment: a request after it waits again.</summary>
    public static async Task<IReadOnlyDictionary<Guid, long>> AgreedAsync(this CrmDb db, IReadOnlyList<Guid> deals)
    {
        if (deals.Count == 0) return new Dictionary<Guid, long>();
        var type = EventJson.NameOf<ShipmentAgreed>();
        return await db.Log.Where(r => r.Type == type && r.DealId != null && deals.Contains(r.DealId.Value)).GroupBy(r => r.DealId!.Value).Select(g => new { g.Key, Last = g.Max(r => r.Sequence) }).ToDictionaryAsync(g => g.Key, g => g.Last);
    }
}
