using CrmBlazor.App.Data;
using CrmBlazor.Domain.Invoices;
using Fluxor;

namespace CrmBlazor.App.Features.Invoices;

/// <summary>What one looks for in the list; it stands in the address.</summary>
public sealed record InvoiceSearch(string? Text = null, InvoiceStatus? Status = null, int Page = 1, int? Size = null);

/// <summary>The list of invoices, and what waits for logistics and for accounting.</summary>
/// <param name="Search">Nothing while the list is not on the screen.</param>
/// <param name="Found">Nothing while it loads.</param>
/// <param name="Failed">The neutral text when it could not be loaded.</param>
[FeatureState]
public sealed record InvoicesState(InvoiceSearch? Search, Paged<InvoiceRow>? Found, IReadOnlyList<ShipmentRow> Shipments, IReadOnlyList<PaperRow> Papers, string? Failed)
{
    public InvoicesState() : this(null, null, [], [], null) { }
}

public sealed record InvoicesOpened(InvoiceSearch Search);

public sealed record InvoicesLoaded(InvoiceSearch Search, Paged<InvoiceRow> Found, IReadOnlyList<ShipmentRow> Shipments, IReadOnlyList<PaperRow> Papers);

public sealed record InvoicesFailed(string Told);

public sealed record InvoicesClosed;
