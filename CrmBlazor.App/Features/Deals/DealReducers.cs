using CrmBlazor.App.Components;
using CrmBlazor.Domain.Common;
using Fluxor;

namespace CrmBlazor.App.Features.Deals;

public static class DealReducers
{
    [ReducerMethod]
    public static DealState OnOpened(DealState state, DealOpened action) => state.Number == action.Number ? state with { IsMissing = false } : new(action.Number, null, TimelineLog.Empty, false);

    [ReducerMethod]
    public static DealState OnLoaded(DealState state, DealLoaded action) => state.Number == action.View.Number ? state with { View = action.View, Timeline = action.Timeline } : state;

    [ReducerMethod]
    public static DealState OnRefreshed(DealState state, DealRefreshed action) => state.Number == action.View.Number ? state with { View = action.View } : state;

    [ReducerMethod]
    public static DealState OnMissing(DealState state, DealMissing action) => state.Number == action.Number ? state with { View = null, IsMissing = true } : state;

    [ReducerMethod]
    public static DealState OnHappening(DealState state, DomainEvent happening) =>
        state.View is { } view && happening.Deal == view.Id && state.Timeline.With(happening) is var log && !ReferenceEquals(log, state.Timeline) ? state with { Timeline = log } : state;
}
