using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Clocks;

/// <summary>Opens regular deals on their day.</summary>
public sealed class RepeatRunner(IDbContextFactory<CrmDb> factory, Ledger ledger, OfficeBook book, TimeProvider time, ILogger<RepeatRunner> logger) : Sweep(factory, ledger, time, logger)
{
    protected override async Task<IReadOnlyList<Command>> DueAsync(CrmDb db, DateTimeOffset now)
    {
        var today = book.Settings.Today(now);
        var due = await db.Deals.AsNoTracking().Where(d => d.RepeatsOn != null && d.RepeatsOn <= today).OrderBy(d => d.RepeatsOn).Select(d => new { d.Number, d.RepeatsOn }).ToListAsync();
        return [.. due.Select(d => new RepeatDeal(d.Number) { Operation = $"repeat {d.Number} {d.RepeatsOn!.Value.Plain()}" })];
    }
}
