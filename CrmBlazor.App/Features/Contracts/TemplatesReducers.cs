using Fluxor;

namespace CrmBlazor.App.Features.Contracts;

public static class TemplatesReducers
{
    [ReducerMethod]
    public static TemplatesState OnOpened(TemplatesState state, TemplatesOpened _) => state.IsShown ? state : state with { IsShown = true };

    [ReducerMethod]
    public static TemplatesState OnLoaded(TemplatesState state, TemplatesLoaded action) => state.IsShown ? state with { Rows = action.Rows } : state;

    [ReducerMethod]
    public static TemplatesState OnLeft(TemplatesState state, TemplatesLeft _) => state.IsShown ? new() : state;
}
