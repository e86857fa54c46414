using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Regulation;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Control;

/// <summary>A response clock that ran out and was not excused, and what became of the deal.</summary>
/// <param name="Breach">Its number in the register.</param>
/// <param name="Title">Nothing where the deal is not the viewer's to see any more.</param>
/// <param name="Manager">Who was responsible then.</param>
/// <param name="TakenAt">None while nobody has taken it, or where another one was made responsible.</param>
public sealed record BreachRow(int Breach, DateTimeOffset At, int Deal, string? Title, Guid Manager, DateTimeOffset Due, DateTimeOffset? TakenAt, bool Passed, bool Running);

/// <summary>How soon one deal was distributed, taken and talked about.</summary>
public sealed record Speed(Guid Manager, DateTimeOffset AssignedAt, TimeSpan? Distribution, TimeSpan? Waited, bool InTime);

/// <summary>The department over the last days.</summary>
/// <param name="Breaches">Newest first.</param>
public sealed record ControlFigures(DateTimeOffset Since, IReadOnlyList<BreachRow> Breaches, IReadOnlyList<Speed> Speeds)
{
    public IEnumerable<Speed> Taken => Speeds.Where(s => s.Waited is not null);

    /// <summary>Taken, or late already: whoever has not taken a deal in ten minutes is not in time whatever he does now.</summary>
    public IEnumerable<Speed> Answered => Speeds.Where(s => s.Waited is not null || !s.InTime);

    public static TimeSpan? Median(IEnumerable<TimeSpan?> times)
    {
        var sorted = times.OfType<TimeSpan>().Order().ToList();
        return sorted.Count == 0 ? null : sorted[sorted.Count / 2];
    }
}

public static class ControlQueries
{
    private const int Most = 500;

    /// <summary>For a head of sales: the breaches that he judges, and the deals that he sees.</summary>
    public static async Task<ControlFigures> ControlAsync(this CrmDb db, Actor actor, DateTimeOffset since)
    {
        var judged = await db.Breaches.AsNoTracking().Where(b => b.Kind == BreachKind.Clock && b.At >= since && (b.Department == null || b.Department == actor.Department))
            .OrderByDescending(b => b.At).Take(Most).ToListAsync();
        var ids = judged.Select(b => b.DealId).Distinct().ToList();
        var deals = await db.Deals.AsNoTracking().Where(actor.Deals()).Where(d => ids.Contains(d.Id))
            .Select(d => new DealNow(d.Id, d.Title, d.ManagerId, d.TakenAt, d.ClosedAt, d.DueAt)).ToDictionaryAsync(d => d.Id);
        var speeds = await db.Deals.AsNoTracking().Where(actor.Deals()).Where(d => d.AssignedAt >= since && d.ManagerId != null)
            .Select(d => new { d.Id, d.ManagerId, d.AssignedAt, d.TakenAt, d.DueAt, d.BreachedAt, d.Distribution }).ToListAsync();
        var excused = judged.Where(b => b.State is BreachState.Excused).Select(b => (b.DealId, b.PersonId, (DateTimeOffset?)b.DueAt)).ToHashSet();
        return new(since, [.. judged.Where(b => b.State is not BreachState.Excused).Select(b => Row(b, deals.GetValueOrDefault(b.DealId)))],
            [.. speeds.Select(s => new Speed(s.ManagerId!.Value, s.AssignedAt!.Value, s.Distribution, s.TakenAt - s.AssignedAt, s.BreachedAt is null || excused.Contains((s.Id, s.ManagerId.Value, s.DueAt))))]);
    }

    private static BreachRow Row(Breach breach, DealNow? deal)
    {
        var his = deal?.ManagerId == breach.PersonId ? deal : null;
        return new(breach.Number, breach.At, breach.DealNumber, deal?.Title, breach.PersonId, breach.DueAt, his?.TakenAt, his is null,
            his is { TakenAt: null, ClosedAt: null } && his.DueAt == breach.DueAt);
    }

    private sealed record DealNow(Guid Id, string Title, Guid? ManagerId, DateTimeOffset? TakenAt, DateTimeOffset? ClosedAt, DateTimeOffset? DueAt);
}
