using CrmBlazor.App.Data;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Customers;

/// <summary>The people who are called one after another.</summary>
/// <param name="People">In the order they were chosen; nothing while they load.</param>
[FeatureState]
public sealed record CallsState(string Asked, IReadOnlyList<ContactRow>? People)
{
    public CallsState() : this("", null) { }
}

/// <param name="Asked">Numbers of contacts, with commas between.</param>
public sealed record CallsOpened(string Asked);

public sealed record CallsLoaded(string Asked, IReadOnlyList<ContactRow> People);

public static class CallsReducers
{
    [ReducerMethod]
    public static CallsState OnOpened(CallsState state, CallsOpened action) => state.Asked == action.Asked ? state : new(action.Asked, null);

    [ReducerMethod]
    public static CallsState OnLoaded(CallsState state, CallsLoaded action) => state.Asked == action.Asked ? state with { People = action.People } : state;
}

public sealed class CallsEffects(IDbContextFactory<CrmDb> factory)
{
    [EffectMethod]
    public async Task OnOpened(CallsOpened action, IDispatcher dispatcher)
    {
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new CallsLoaded(action.Asked, await db.PeopleAsync(CallList.Numbers(action.Asked))));
    }
}
