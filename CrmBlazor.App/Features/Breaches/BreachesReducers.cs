using Fluxor;

namespace CrmBlazor.App.Features.Breaches;

public static class BreachesReducers
{
    /// <summary>While the same month loads anew, the list at hand stays on the screen.</summary>
    [ReducerMethod]
    public static BreachesState OnOpened(BreachesState state, BreachesOpened action) =>
        state.Month != action.Month ? new(action.Month, null, true) : state.IsShown ? state : state with { IsShown = true };

    [ReducerMethod]
    public static BreachesState OnLoaded(BreachesState state, BreachesLoaded action) => state.Month == action.Month ? state with { List = action.List } : state;

    [ReducerMethod]
    public static BreachesState OnLeft(BreachesState state, BreachesLeft _) => state.IsShown ? state with { IsShown = false } : state;
}
