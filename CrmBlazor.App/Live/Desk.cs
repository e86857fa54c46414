using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Requests;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Live;

/// <summary>What waits for somebody: the figures beside the navigation, counted once per node and kept by the log.</summary>
public sealed record DeskFigures(int NewLeads, int WaitingPayments, int WaitingShipments, int WaitingDocuments, int WaitingRequests, OpenTasks Tasks)
{
    public static readonly DeskFigures None = new(0, 0, 0, 0, 0, OpenTasks.None);
}

public sealed class Desk : IProjection
{
    private DeskFigures now = DeskFigures.None;

    public DeskFigures Now => Volatile.Read(ref now);

    public async Task LoadAsync(CrmDb db)
    {
        var tasks = await db.Tasks.Where(t => t.State == TaskState.Open).Select(t => new { t.Id, t.AssigneeId, t.DueAt }).ToListAsync();
        var loaded = DeskFigures.None with { Tasks = OpenTasks.Of(tasks.Select(t => (t.Id, new OpenTask(t.AssigneeId, t.DueAt)))) };
        Volatile.Write(ref now, await CountedAsync(db, loaded, leads: true, payments: true, shipments: true, documents: true, requests: true));
    }

    /// <summary>Counts anew what the events have touched.</summary>
    public async Task ApplyAsync(CrmDb db, IReadOnlyList<LiveEvent> events)
    {
        var happened = events.Select(e => e.Event).ToList();
        var figures = now with { Tasks = happened.Aggregate(now.Tasks, After) };
        Volatile.Write(ref now, await CountedAsync(db, figures, happened.Exists(e => e is LeadEvent), happened.Exists(e => e is PaymentEvent),
            happened.Exists(e => e is ShipmentRequested or ShipmentAgreed or DealLost), happened.Exists(e => e is DocumentRequested or DocumentIssued), happened.Exists(e => e is RequestEvent)));
    }

    private static async Task<DeskFigures> CountedAsync(CrmDb db, DeskFigures figures, bool leads, bool payments, bool shipments, bool documents, bool requests) => new(
        leads ? await db.Leads.CountAsync(l => l.Status == LeadStatus.New) : figures.NewLeads,
        payments ? await db.Payments.CountAsync(p => p.State == PaymentState.Waiting) : figures.WaitingPayments,
        shipments ? await db.Deals.CountAsync(d => d.ShipmentRequestedAt != null && d.ShipsOn == null && d.ClosedAt == null) : figures.WaitingShipments,
        documents ? await db.TransferDocuments.CountAsync(d => d.IssuedAt == null) : figures.WaitingDocuments,
        requests ? await db.Requests.CountAsync(r => r.State == RequestState.Waiting) : figures.WaitingRequests,
        figures.Tasks);

    private static OpenTasks After(OpenTasks tasks, DomainEvent happening) => happening switch
    {
        TaskCreated task => tasks.With(task.TaskId, new(task.Assignee, task.DueAt)),
        TaskMoved task => tasks.With(task.TaskId, new(task.Assignee, task.DueAt)),
        TaskFinished or TaskCancelled => tasks.Without(((TaskEvent)happening).TaskId),
        _ => tasks,
    };
}
