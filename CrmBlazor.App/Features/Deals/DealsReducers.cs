using Fluxor;

namespace CrmBlazor.App.Features.Deals;

public static class DealsReducers
{
    /// <summary>While another list loads, the one at hand stays on the screen.</summary>
    [ReducerMethod]
    public static DealsState OnOpened(DealsState state, DealsOpened action) =>
        state.IsShown && (state.Search, state.Page) == (action.Search, action.Page) ? state : state with { Search = action.Search, Page = action.Page, IsShown = true };

    [ReducerMethod]
    public static DealsState OnLoaded(DealsState state, DealsLoaded action) => (state.Search, state.Page) == (action.Search, action.Page) ? state with { List = action.List } : state;

    [ReducerMethod]
    public static DealsState OnCounted(DealsState state, DealsCounted action) => state.Figures == action.Figures ? state : state with { Figures = action.Figures };

    [ReducerMethod]
    public static DealsState OnLeft(DealsState state, DealsLeft _) => state.IsShown ? state with { IsShown = false } : state;
}
