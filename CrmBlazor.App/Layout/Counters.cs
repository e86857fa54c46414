using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Layout;

/// <summary>The red figures beside the navigation: what waits for this viewer.</summary>
public sealed record Counters(int Leads, int Deals, int Tasks, int Payments, int Invoices, int Breaches, int Requests)
{
    public static readonly Counters None = new(0, 0, 0, 0, 0, 0, 0);

    public static Counters Of(Actor actor, BoardSnapshot board, DeskFigures desk, DateTimeOffset endOfDay) => new(
        actor.Is(Role.Operator, Role.HeadOfSales) ? desk.NewLeads : 0,
        board.Waiting(actor).Count(),
        desk.Tasks.DueBy(actor.Id, endOfDay),
        actor is { Role: Role.Accountant, InPayments: true } ? desk.WaitingPayments : 0,
        actor.Role switch { Role.Logistics => desk.WaitingShipments, Role.Accountant => desk.WaitingDocuments, _ => 0 },
        actor.Is(Role.HeadOfSales) ? board.Waiting(actor).Count(c => c.Breached) : 0,
        actor.Is(Role.Accountant) ? desk.WaitingRequests : 0);
}
