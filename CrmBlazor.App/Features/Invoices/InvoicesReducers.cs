using Fluxor;

namespace CrmBlazor.App.Features.Invoices;

public static class InvoicesReducers
{
    [ReducerMethod]
    public static InvoicesState OnOpened(InvoicesState state, InvoicesOpened action) => state with { Search = action.Search, Failed = null };

    [ReducerMethod]
    public static InvoicesState OnLoaded(InvoicesState state, InvoicesLoaded action) =>
        state.Search == action.Search ? state with { Found = action.Found, Shipments = action.Shipments, Papers = action.Papers, Failed = null } : state;

    [ReducerMethod]
    public static InvoicesState OnFailed(InvoicesState state, InvoicesFailed action) => state.Search is null ? state : state with { Failed = action.Told };

    [ReducerMethod]
    public static InvoicesState OnClosed(InvoicesState state, InvoicesClosed _) => state.Search is null ? state : new();
}
