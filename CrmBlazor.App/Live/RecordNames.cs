using CrmBlazor.App.Data;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Live;

/// <summary>A timeline shows records that it knows only by their numbers.</summary>
public sealed record NamesWanted(IReadOnlyList<Numbered> Records);

public sealed record NamesFound(IReadOnlyDictionary<Numbered, string> Names);

public sealed class RecordNameEffects(IDbContextFactory<CrmDb> factory, Viewer viewer)
{
    [EffectMethod]
    public async Task OnWanted(NamesWanted action, IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new NamesFound(await db.NamesAsync(viewer.Actor, action.Records)));
    }
}
