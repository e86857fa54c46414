using CrmBlazor.App.Components;
using CrmBlazor.Domain.Common;
using Fluxor;

namespace CrmBlazor.App.Features.Customers;

public static class CompaniesReducers
{
    [ReducerMethod]
    public static CompaniesState OnOpened(CompaniesState state, CompaniesOpened action) =>
        state.IsShown && state.Search == action.Search ? state : state with { Search = action.Search, IsShown = true };

    [ReducerMethod]
    public static CompaniesState OnLoaded(CompaniesState state, CompaniesLoaded action) => state.Search == action.Search ? state with { List = action.List } : state;

    [ReducerMethod]
    public static CompaniesState OnLeft(CompaniesState state, CompaniesLeft _) => state.IsShown ? state with { IsShown = false } : state;

    [ReducerMethod]
    public static CompanyState OnOpened(CompanyState state, CompanyOpened action) => state.Number == action.Number ? state : new(action.Number, null, TimelineLog.Empty, false);

    [ReducerMethod]
    public static CompanyState OnLoaded(CompanyState state, CompanyLoaded action) => state.Number == action.View.Number ? state with { View = action.View, Timeline = action.Timeline } : state;

    [ReducerMethod]
    public static CompanyState OnRefreshed(CompanyState state, CompanyRefreshed action) => state.Number == action.View.Number ? state with { View = action.View } : state;

    [ReducerMethod]
    public static CompanyState OnMissing(CompanyState state, CompanyMissing action) => state.Number == action.Number ? state with { View = null, IsMissing = true } : state;

    [ReducerMethod]
    public static CompanyState OnLeft(CompanyState state, CompanyLeft _) => state.Number == 0 ? state : new();

    [ReducerMethod]
    public static CompanyState OnHappening(CompanyState state, DomainEvent happening) =>
        state.View is { } view && happening.Subject.Id == view.Id && state.Timeline.With(happening) is var log && !ReferenceEquals(log, state.Timeline) ? state with { Timeline = log } : state;
}
