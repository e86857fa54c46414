using CrmBlazor.App.Components;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using Fluxor;

namespace CrmBlazor.App.Features.Invoices;

public static class InvoiceReducers
{
    [ReducerMethod]
    public static InvoiceState OnOpened(InvoiceState state, InvoiceOpened action) =>
        state.Number == action.Number ? state with { IsMissing = false, Failed = null } : new(action.Number, null, TimelineLog.Empty, false, null);

    [ReducerMethod]
    public static InvoiceState OnLoaded(InvoiceState state, InvoiceLoaded action) =>
        state.Number == action.View.Number ? state with { View = action.View, Timeline = action.Timeline, Failed = null } : state;

    [ReducerMethod]
    public static InvoiceState OnRefreshed(InvoiceState state, InvoiceRefreshed action) => state.Number == action.View.Number ? state with { View = action.View } : state;

    [ReducerMethod]
    public static InvoiceState OnMissing(InvoiceState state, InvoiceMissing action) => state.Number == action.Number ? state with { View = null, IsMissing = true } : state;

    [ReducerMethod]
    public static InvoiceState OnFailed(InvoiceState state, InvoiceFailed action) => state.Number is null ? state : state with { Failed = action.Told };

    [ReducerMethod]
    public static InvoiceState OnHappening(InvoiceState state, DomainEvent happening) =>
        state.View is { } view && InvoiceLog.IsOf(happening, view.Id, view.Number) && state.Timeline.With(happening) is var log && !ReferenceEquals(log, state.Timeline)
            ? state with { Timeline = log } : state;

    [ReducerMethod]
    public static InvoiceState OnClosed(InvoiceState state, InvoiceClosed _) => state.Number is null ? state : new();
}
