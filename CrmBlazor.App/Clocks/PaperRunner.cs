using CrmBlazor.App.Commands.Papers;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Clocks;

/// <summary>Tells of closing documents whose signed scan or original did not come in time (K 190-191).</summary>
public sealed class PaperRunner(IDbContextFactory<CrmDb> factory, Ledger ledger, OfficeBook book, TimeProvider time, ILogger<PaperRunner> logger) : Sweep(factory, ledger, time, logger)
{
    protected override async Task<IReadOnlyList<Command>> DueAsync(CrmDb db, DateTimeOffset now)
    {
        var today = book.Settings.Today(now);
        var due = await db.TransferDocuments.AsNoTracking().Where(d => d.ReturnedOn == null
                && ((d.ScanOn == null && d.ScanDueOn < today && d.ScanOverdueAt == null) || (d.ScanOn != null && d.OriginalDueOn < today && d.OriginalOverdueAt == null)))
            .OrderBy(d => d.IssuedOn).Select(d => new { d.InvoiceNumber, On = d.ScanOn == null ? d.ScanDueOn : d.OriginalDueOn }).ToListAsync();
        return [.. due.Select(d => new NoteOverdueDocument(d.InvoiceNumber) { Operation = $"overdue {d.InvoiceNumber} {d.On!.Value.Plain()}" })];
    }
}
