using CrmBlazor.App.Components;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Fluxor;

namespace CrmBlazor.App.Features.Deals;

public static class DealReducers
{
    [ReducerMethod]
    public static DealState OnOpened(DealState state, DealOpened action) => state.Number == action.Number ? state with { IsMissing = false } : new(action.Number, null, TimelineLog.Empty, false);

    [ReducerMethod]
    public static DealState OnLoaded(DealState state, DealLoaded action) => state.Number == action.View.Number ? state with { View = action.View, Timeline = action.Timeline, Beside = action.Beside } : state;

    [ReducerMethod]
    public static DealState OnRefreshed(DealState state, DealRefreshed action) =>
        state.Number == action.View.Number ? state with { View = action.View, Beside = action.Company is { } company ? state.Beside.AddRange(company) : state.Beside } : state;

    [ReducerMethod]
    public static DealState OnMissing(DealState state, DealMissing action) => state.Number == action.Number ? state with { View = null, IsMissing = true } : state;

    /// <summary>What happens to the deal's company stands in no timeline of the deal, but is a step of its algorithm.</summary>
    [ReducerMethod]
    public static DealState OnCompany(DealState state, CompanyEvent happening) =>
        state.View?.Company?.Number == happening.Number && !state.Beside.Contains(happening) ? state with { Beside = state.Beside.Add(happening) } : state;

    [ReducerMethod]
    public static DealState OnHappening(DealState state, DomainEvent happening) =>
        state.View is { } view && happening.Deal == view.Id && state.Timeline.With(happening) is var log && !ReferenceEquals(log, state.Timeline) ? state with { Timeline = log } : state;
}
