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
    public static CatalogState OnOpened(CatalogState state, ProductOpened action) => state.Open == action.Number ? state : state with { Open = action.Number, Card = null };

    [ReducerMethod]
    public static CatalogState OnLoaded(CatalogState state, ProductLoaded action) => state.Open == action.Number ? state with { Card = action.Card } : state;

    [ReducerMethod]
    public static CatalogState OnLeft(CatalogState state, CatalogLeft _) => state.IsShown ? state with { IsShown = false, Open = null, Card = null } : state;
}
