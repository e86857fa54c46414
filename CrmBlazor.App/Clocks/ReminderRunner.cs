using CrmBlazor.App.Commands.Tasks;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Clocks;

/// <summary>Reminds of tasks (B 17), by the minute: an index holds only those that wait.</summary>
public sealed class ReminderRunner(IDbContextFactory<CrmDb> factory, Ledger ledger, TimeProvider time, ILogger<ReminderRunner> logger) : Sweep(factory, ledger, time, logger)
{
    private const int Most = 500;

    protected override TimeSpan Pause { get; } = TimeSpan.FromSeconds(10);

    protected override async Task<IReadOnlyList<Command>> DueAsync(CrmDb db, DateTimeOffset now)
    {
        var due = await db.Tasks.AsNoTracking().Where(t => t.State == TaskState.Open && t.RemindAt != null && t.RemindedAt == null && t.RemindAt <= now).OrderBy(t => t.RemindAt).Take(Most)
            .Select(t => new { t.Number, t.Version }).ToListAsync();
        return [.. due.Select(t => new RemindTask(t.Number) { Operation = $"remind {t.Number} {t.Version}" })];
    }
}
