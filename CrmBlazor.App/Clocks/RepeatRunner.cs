using CrmBlazor.App.Commands.Deals;
using CrmBlazor.App.Commands.Invoices;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Clocks;

/// <summary>Opens regular deals, and issues regular invoices, on their day.</summary>
public sealed class RepeatRunner(IDbContextFactory<CrmDb> factory, Ledger ledger, OfficeBook book, TimeProvider time, ILogger<RepeatRunner> logger) : Sweep(factory, ledger, time, logger)
{
    protected override async Task<IReadOnlyList<Command>> DueAsync(CrmDb db, DateTimeOffset now)
    {
        var today = book.Settings.Today(now);
        var deals = await db.Deals.AsNoTracking().Where(d => d.RepeatsOn != null && d.RepeatsOn <= today).OrderBy(d => d.RepeatsOn).Select(d => new { d.Number, d.RepeatsOn }).ToListAsync();
        var invoices = await db.Invoices.AsNoTracking().Where(i => i.RepeatsOn != null && i.RepeatsOn <= today).OrderBy(i => i.RepeatsOn).Select(i => new { i.Number, i.RepeatsOn }).ToListAsync();
        return
        [
            .. deals.Select(d => new RepeatDeal(d.Number) { Operation = $"repeat {d.Number} {d.RepeatsOn!.Value.Plain()}" }),
            .. invoices.Select(i => new RepeatInvoice(i.Number) { Operation = $"repeat {i.Number} {i.RepeatsOn!.Value.Plain()}" }),
        ];
    }
}
