using System.Collections.Concurrent;

namespace CrmBlazor.App.Data;

/// <summary>A query compiled once for each engine: compiled against the model of one, it does not run on the other.</summary>
public sealed class PerEngine<TQuery>(Func<TQuery> compile)
{
    private readonly ConcurrentDictionary<Type, TQuery> byContext = new();

    public TQuery On(CrmDb db) => byContext.GetOrAdd(db.GetType(), _ => compile());
}
