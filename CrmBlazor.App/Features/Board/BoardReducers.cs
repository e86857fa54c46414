using CrmBlazor.App.Live;
using Fluxor;

namespace CrmBlazor.App.Features.Board;

public static class BoardReducers
{
    [ReducerMethod]
    public static BoardState OnAdvanced(BoardState state, BoardAdvanced action) => ReferenceEquals(state.Snapshot, action.Snapshot) ? state : state with { Snapshot = action.Snapshot };

    [ReducerMethod]
    public static BoardState OnFilter(BoardState state, FilterChosen action) => state.Filter == action.Filter ? state : state with { Filter = action.Filter, Windows = state.Windows.Clear() };

    [ReducerMethod]
    public static BoardState OnScrolled(BoardState state, ColumnScrolled action)
    {
        var window = CardWindow.Around(action.First, action.Fitting);
        return state.WindowOf(action.Stage) == window ? state : state with { Windows = state.Windows.SetItem(action.Stage, window) };
    }

    [ReducerMethod]
    public static BoardState OnRefused(BoardState state, MoveRefused action) => state with { Refused = action.Move, Menu = null, Back = null };

    [ReducerMethod]
    public static BoardState OnMenu(BoardState state, MenuOpened action) => state with { Menu = new(action.Deal, action.Stage, null), Refused = null };

    [ReducerMethod]
    public static BoardState OnMenuLoaded(BoardState state, MenuLoaded action) => state.Menu?.Deal == action.Deal ? state with { Menu = state.Menu with { Gates = action.Gates } } : state;

    [ReducerMethod]
    public static BoardState OnBack(BoardState state, BackAsked action) => state with { Back = action.Move, Menu = null, Refused = null };

    [ReducerMethod]
    public static BoardState OnClosed(BoardState state, LayersClosed _) => state is { Refused: null, Menu: null, Back: null } ? state : state with { Refused = null, Menu = null, Back = null };
}
