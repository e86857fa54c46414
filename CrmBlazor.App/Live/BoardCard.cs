using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.App.Live;

/// <summary>An open deal as the board shows it.</summary>
/// <param name="Client">The company, else the contact.</param>
/// <param name="Clock">Of a deal that waits to be taken.</param>
/// <param name="NextTask">The earliest deadline of its open tasks.</param>
public sealed record BoardCard(Guid Id, int Number, string Title, Stage Stage, DateTimeOffset StageSince, string Client, Guid ContactId, string Goods, Money? Amount,
    Guid? ManagerId, string? Department, bool AvailableToAll, Guid CreatedBy, bool Invoiced, DateTimeOffset? AssignedAt, ResponseClock? Clock, bool Breached,
    DateTimeOffset? NextTask, long Version)
{
    private const long Waiting = 1L << 60;

    /// <summary>Clocks that run come first, the soonest on top; then what came to the stage last.</summary>
    public long Order => Clock is { } clock ? clock.DueAt.ToUnixTimeMilliseconds() : Waiting - StageSince.ToUnixTimeMilliseconds();

    public bool IsOverdue(DateTimeOffset now) => Clock?.DueAt <= now || NextTask < now;
}

public sealed class BoardOrder : IComparer<BoardCard>
{
    public static readonly BoardOrder Instance = new();

    public int Compare(BoardCard? x, BoardCard? y)
    {
        var byOrder = x!.Order.CompareTo(y!.Order);
        return byOrder != 0 ? byOrder : y.Number.CompareTo(x.Number);
    }
}
