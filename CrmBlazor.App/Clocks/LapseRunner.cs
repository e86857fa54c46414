using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Clocks;

/// <summary>Tells of deals that lapse for want of a conversation (R 2, D18).</summary>
public sealed class LapseRunner(IDbContextFactory<CrmDb> factory, Ledger ledger, TimeProvider time, ILogger<LapseRunner> logger) : Sweep(factory, ledger, time, logger)
{
    protected override async Task<IReadOnlyList<Command>> DueAsync(CrmDb db, DateTimeOffset now)
    {
        var due = await db.Deals.AsNoTracking().Where(d => d.ClosedAt == null && d.LapseNoticeAt != null && d.LapseNoticeAt <= now).OrderBy(d => d.LapseNoticeAt)
            .Select(d => new { d.Number, At = d.LapseNoticeAt!.Value }).ToListAsync();
        return [.. due.Select(d => new NoteLapse(d.Number) { Operation = $"lapse {d.Number} {d.At.ToUnixTimeMilliseconds()}" })];
    }
}
