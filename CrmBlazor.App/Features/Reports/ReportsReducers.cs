using Fluxor;

namespace CrmBlazor.App.Features.Reports;

public static class ReportsReducers
{
    [ReducerMethod]
    public static ReportsState OnOpened(ReportsState state, ReportsOpened _) => state.IsShown && state.Failed is null ? state : state with { IsShown = true, Failed = null };

    [ReducerMethod]
    public static ReportsState OnLoaded(ReportsState state, ReportsLoaded action) => state.IsShown ? state with { Rows = action.Rows, Failed = null } : state;

    [ReducerMethod]
    public static ReportsState OnFailed(ReportsState state, ReportsFailed action) => state.IsShown ? state with { Failed = action.Told } : state;

    [ReducerMethod]
    public static ReportsState OnLeft(ReportsState state, ReportsLeft _) => state.IsShown ? new() : state;
}
