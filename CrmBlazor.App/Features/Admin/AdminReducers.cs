using Fluxor;

namespace CrmBlazor.App.Features.Admin;

public static class AdminReducers
{
    [ReducerMethod]
    public static AdminState OnOpened(AdminState state, AdminOpened _) => state with { IsOpen = true, Failed = null };

    [ReducerMethod]
    public static AdminState OnLoaded(AdminState state, AdminLoaded action) => state.IsOpen ? state with { View = action.View, Failed = null } : state;

    [ReducerMethod]
    public static AdminState OnFailed(AdminState state, AdminFailed action) => state.IsOpen ? state with { Failed = action.Told } : state;

    [ReducerMethod]
    public static AdminState OnClosed(AdminState state, AdminClosed _) => state.IsOpen ? new() : state;
}
