using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Forms.Talk;

/// <summary>Reads the histories that are opened.</summary>
public sealed class Histories(IDbContextFactory<CrmDb> factory)
{
    private const int Portion = 50;

    public async Task<HistoryPage?> ReadAsync(Actor actor, string kind, string number, long? before = null)
    {
        await using var db = factory.CreateDbContext();
        return await db.HistoryAsync(actor, kind, number, before, Portion);
    }
}
