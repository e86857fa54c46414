using CrmBlazor.App.Components;
using Fluxor;

namespace CrmBlazor.App.Features.Invoices;

/// <summary>The invoice that is open.</summary>
/// <param name="Number">Nothing while none is on the screen.</param>
/// <param name="View">Nothing while it loads, and nothing where there is no such invoice.</param>
[FeatureState]
public sealed record InvoiceState(string? Number, InvoiceView? View, TimelineLog Timeline, bool IsMissing, string? Failed)
{
    public InvoiceState() : this(null, null, TimelineLog.Empty, false, null) { }
}

public sealed record InvoiceOpened(string Number);

public sealed record InvoiceLoaded(InvoiceView View, TimelineLog Timeline);

/// <summary>Something about it has changed: as it is now.</summary>
public sealed record InvoiceRefreshed(InvoiceView View);

public sealed record InvoiceMissing(string Number);

public sealed record InvoiceFailed(string Told);

public sealed record InvoiceClosed;
