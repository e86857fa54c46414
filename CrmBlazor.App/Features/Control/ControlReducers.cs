using CrmBlazor.App.Live;
using Fluxor;

namespace CrmBlazor.App.Features.Control;

public static class ControlReducers
{
    [ReducerMethod]
    public static ControlState OnBoard(ControlState state, BoardAdvanced action) => ReferenceEquals(state.Snapshot, action.Snapshot) ? state : state with { Snapshot = action.Snapshot };

    [ReducerMethod]
    public static ControlState OnOpened(ControlState state, ControlOpened _) => state with { IsOpen = true, Failed = null };

    [ReducerMethod]
    public static ControlState OnLoaded(ControlState state, ControlLoaded action) => state.IsOpen ? state with { Figures = action.Figures, Failed = null } : state;

    [ReducerMethod]
    public static ControlState OnFailed(ControlState state, ControlFailed action) => state.IsOpen ? state with { Failed = action.Told } : state;

    [ReducerMethod]
    public static ControlState OnClosed(ControlState state, ControlClosed _) => state.IsOpen ? state with { IsOpen = false, Figures = null, Failed = null } : state;
}
