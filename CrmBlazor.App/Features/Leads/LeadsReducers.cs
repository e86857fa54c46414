using CrmBlazor.App.Components;
using CrmBlazor.Domain.Common;
using Fluxor;

namespace CrmBlazor.App.Features.Leads;

public static class LeadsReducers
{
    /// <summary>While the same list loads anew, the one at hand stays on the screen.</summary>
    [ReducerMethod]
    public static LeadsState OnOpened(LeadsState state, LeadsOpened action) =>
        state.Search != action.Search ? state with { Search = action.Search, IsShown = true } : state.IsShown ? state : state with { IsShown = true };

    [ReducerMethod]
    public static LeadsState OnLoaded(LeadsState state, LeadsLoaded action) => state.Search == action.Search ? state with { List = action.List, Waiting = action.Waiting } : state;

    [ReducerMethod]
    public static LeadsState OnLeft(LeadsState state, LeadsLeft _) => state.IsShown ? state with { IsShown = false } : state;

    [ReducerMethod]
    public static LeadState OnOpened(LeadState state, LeadOpened action) => state.Number == action.Number ? state : new(action.Number, null, TimelineLog.Empty, false);

    [ReducerMethod]
    public static LeadState OnLoaded(LeadState state, LeadLoaded action) => state.Number == action.View.Number ? state with { View = action.View, Timeline = action.Timeline } : state;

    [ReducerMethod]
    public static LeadState OnRefreshed(LeadState state, LeadRefreshed action) => state.Number == action.View.Number ? state with { View = action.View } : state;

    [ReducerMethod]
    public static LeadState OnMissing(LeadState state, LeadMissing action) => state.Number == action.Number ? state with { View = null, IsMissing = true } : state;

    [ReducerMethod]
    public static LeadState OnLeft(LeadState state, LeadsLeft _) => state.Number == 0 ? state : new();

    [ReducerMethod]
    public static LeadState OnHappening(LeadState state, DomainEvent happening) =>
        state.View is { } view && happening.Subject.Id == view.Id && state.Timeline.With(happening) is var log && !ReferenceEquals(log, state.Timeline) ? state with { Timeline = log } : state;
}
