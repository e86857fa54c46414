using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Invoices;

/// <summary>The list; what one looks for stands in the address. Above it what waits for logistics, whose home this is, and for accounting.</summary>
public sealed partial class InvoicesPage
{
    [SupplyParameterFromQuery(Name = "search")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Page { get; set; }

    [Inject]
    private IState<InvoicesState> List { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private InvoiceStatus? Wanted => Enum.TryParse<InvoiceStatus>(Status, ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null;

    private int PageNumber => Math.Max(Page ?? 1, 1);

    private bool IsNarrowed => Text.OrNull() is not null || Wanted is not null;

    private DateOnly Today => Book.Settings.Today(Time.GetUtcNow());

    protected override void OnParametersSet()
    {
        if (List.Value.Search != Asked) Load();
    }

    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Dispatcher.Dispatch(new InvoicesClosed());
        return base.DisposeAsyncCore(disposing);
    }

    private InvoiceSearch Asked => new(Text.OrNull(), Wanted, PageNumber);

    private void Load() => Dispatcher.Dispatch(new InvoicesOpened(Asked));

    /// <summary>Typing leaves one step in the history, not one per pause.</summary>
    private void Find(string? text) => Navigation.NavigateTo(Address(("search", text.OrNull()), ("page", null)), replace: true);
}
