using Fluxor;

namespace CrmBlazor.App.Features.Catalog;

public static class CatalogReducers
{
    [ReducerMethod]
    public static CatalogState OnOpened(CatalogState state, CatalogOpened action) =>
        state.IsShown && state.Search == action.Search ? state : state with { Search = action.Search, IsShown = true };

    [ReducerMethod]
    public static CatalogState OnLoaded(CatalogState state, CatalogLoaded action) =>
        state.Search == action.Search ? state with { List = action.List, Sections = action.Sections } : state;

    [ReducerMethod]
    public static CatalogState OnLeft(CatalogState state, CatalogLeft _) => state.IsShown ? state with { IsShown = false } : state;
}
