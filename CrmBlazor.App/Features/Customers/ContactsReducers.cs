using CrmBlazor.App.Components;
using CrmBlazor.Domain.Common;
using Fluxor;

namespace CrmBlazor.App.Features.Customers;

public static class ContactsReducers
{
    [ReducerMethod]
    public static ContactsState OnOpened(ContactsState state, ContactsOpened action) =>
        state.IsShown && state.Search == action.Search ? state : state with { Search = action.Search, IsShown = true };

    [ReducerMethod]
    public static ContactsState OnLoaded(ContactsState state, ContactsLoaded action) => state.Search == action.Search ? state with { List = action.List } : state;

    [ReducerMethod]
    public static ContactsState OnLeft(ContactsState state, ContactsLeft _) => state.IsShown ? state with { IsShown = false } : state;

    [ReducerMethod]
    public static ContactState OnOpened(ContactState state, ContactOpened action) => state.Number == action.Number ? state : new(action.Number, null, TimelineLog.Empty, false);

    [ReducerMethod]
    public static ContactState OnLoaded(ContactState state, ContactLoaded action) => state.Number == action.View.Number ? state with { View = action.View, Timeline = action.Timeline } : state;

    [ReducerMethod]
    public static ContactState OnRefreshed(ContactState state, ContactRefreshed action) => state.Number == action.View.Number ? state with { View = action.View } : state;

    [ReducerMethod]
    public static ContactState OnMissing(ContactState state, ContactMissing action) => state.Number == action.Number ? state with { View = null, IsMissing = true } : state;

    [ReducerMethod]
    public static ContactState OnMerged(ContactState state, ContactIsMerged action) => state.Number == action.Number && state.KeptAs != action.Kept ? state with { View = null, KeptAs = action.Kept } : state;

    [ReducerMethod]
    public static ContactState OnLeft(ContactState state, ContactLeft _) => state.Number == 0 ? state : new();

    [ReducerMethod]
    public static ContactState OnHappening(ContactState state, DomainEvent happening) =>
        state.View is { } view && view.IsAbout(happening.Subject.Id) && state.Timeline.With(happening) is var log && !ReferenceEquals(log, state.Timeline) ? state with { Timeline = log } : state;
}
