using Fluxor;

namespace CrmBlazor.App.Features.Requests;

public static class RequestsReducers
{
    /// <summary>What stands under another tab is not shown under this one while it loads.</summary>
    [ReducerMethod]
    public static RequestsState OnOpened(RequestsState state, RequestsOpened action) => state.Search != action.Search
        ? state with { Search = action.Search, IsShown = true, List = state.Search.Answered == action.Search.Answered ? state.List : null }
        : state.IsShown ? state : state with { IsShown = true };

    [ReducerMethod]
    public static RequestsState OnLoaded(RequestsState state, RequestsLoaded action) => state.Search == action.Search ? state with { List = action.List, Waiting = action.Waiting } : state;

    [ReducerMethod]
    public static RequestsState OnLeft(RequestsState state, RequestsLeft _) => state.IsShown ? state with { IsShown = false } : state;
}
