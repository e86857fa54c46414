using System.Collections.Immutable;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Domain.Leads;
using CrmBlazor.Domain.Papers;
using CrmBlazor.Domain.Payments;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Live;

/// <summary>An open task's deadline and who does it.</summary>
public readonly record struct OpenTask(Guid Assignee, DateTimeOffset DueAt);

/// <summary>What waits for somebody: the figures beside the navigation, counted once per node and kept by the log.</summary>
public sealed record DeskFigures(int NewLeads, int WaitingPayments, int WaitingShipments, int WaitingDocuments, ImmutableDictionary<Guid, OpenTask> Tasks)
{
    public static readonly DeskFigures None = new(0, 0, 0, 0, ImmutableDictionary<Guid, OpenTask>.Empty);
}

public sealed class Desk : IProjection
{
    private DeskFigures now = DeskFigures.None;

    public DeskFigures Now => Volatile.Read(ref now);

    public async Task LoadAsync(CrmDb db)
    {
        var tasks = await db.Tasks.Where(t => t.State == TaskState.Open).Select(t => new { t.Id, t.AssigneeId, t.DueAt }).ToListAsync();
        Volatile.Write(ref now, new(
            await db.Leads.CountAsync(l => l.Status == LeadStatus.New),
            await db.Payments.CountAsync(p => p.State == PaymentState.Waiting),
            await db.Deals.CountAsync(d => d.ShipmentRequestedAt != null && d.ShipsOn == null && d.ClosedAt == null),
            await db.TransferDocuments.CountAsync(d => d.IssuedAt == null),
            tasks.ToImmutableDictionary(t => t.Id, t => new OpenTask(t.AssigneeId, t.DueAt))));
    }

    public async Task ApplyAsync(CrmDb db, IReadOnlyList<LiveEvent> events)
    {
        Volatile.Write(ref now, events.Aggregate(now, After));
        if (events.Any(e => e.Event is ShipmentRequested or ShipmentAgreed or DealLost))
            Volatile.Write(ref now, now with { WaitingShipments = await db.Deals.CountAsync(d => d.ShipmentRequestedAt != null && d.ShipsOn == null && d.ClosedAt == null) });
    }

    private static DeskFigures After(DeskFigures figures, LiveEvent live) => live.Event switch
    {
        LeadRegistered => figures with { NewLeads = figures.NewLeads + 1 },
        LeadConverted => figures with { NewLeads = figures.NewLeads - 1 },
        PaymentAnnounced => figures with { WaitingPayments = figures.WaitingPayments + 1 },
        PaymentConfirmed or PaymentRejected => figures with { WaitingPayments = figures.WaitingPayments - 1 },
        DocumentRequested => figures with { WaitingDocuments = figures.WaitingDocuments + 1 },
        DocumentIssued => figures with { WaitingDocuments = figures.WaitingDocuments - 1 },
        TaskCreated task => figures with { Tasks = figures.Tasks.SetItem(task.TaskId, new(task.Assignee, task.DueAt)) },
        TaskMoved task => figures with { Tasks = figures.Tasks.SetItem(task.TaskId, new(task.Assignee, task.DueAt)) },
        TaskFinished or TaskCancelled => figures with { Tasks = figures.Tasks.Remove(((TaskEvent)live.Event).TaskId) },
        _ => figures,
    };
}
