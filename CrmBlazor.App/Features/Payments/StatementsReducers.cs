using Fluxor;

namespace CrmBlazor.App.Features.Payments;

public static class StatementsReducers
{
    /// <summary>What stands under another tab is not shown under this one while it loads.</summary>
    [ReducerMethod]
    public static StatementsState OnOpened(StatementsState state, StatementsOpened action) => state with
    {
        IsShown = true,
        Query = action.Query,
        Looked = action.Looked,
        List = state.Query.State == action.Query.State ? state.List : null,
        Preview = state.Looked == action.Looked ? state.Preview : null,
        IsMissing = state.Looked == action.Looked && state.IsMissing,
    };

    [ReducerMethod]
    public static StatementsState OnOperations(StatementsState state, OperationsLoaded action) => state.Query == action.Query ? state with { List = action.List, Waiting = action.Waiting } : state;

    [ReducerMethod]
    public static StatementsState OnPreview(StatementsState state, PreviewLoaded action) => state.Looked == action.Looked ? state with { Preview = action.Preview, IsMissing = action.Preview is null } : state;

    [ReducerMethod]
    public static StatementsState OnLeft(StatementsState state, StatementsLeft _) => state.IsShown ? new() : state;
}
