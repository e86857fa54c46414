using CrmBlazor.App.Components;
using CrmBlazor.App.Forms.Lists;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Invoices;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Invoices;

/// <summary>The list; what one looks for stands in the address. Above it what waits for logistics, whose home this is, and for accounting.</summary>
public sealed partial class InvoicesPage
{
    private static readonly IReadOnlyList<ListColumn> Columns = [new(2, "Invoices_Client"), new(3, "Invoices_Deal"), new(4, "Invoices_Status"), new(5, "Invoices_Due"), new(6, "Invoices_Paid")];
    private string? hidden;

    [SupplyParameterFromQuery(Name = "search")]
    public string? Text { get; set; }

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    public int? Page { get; set; }

    [SupplyParameterFromQuery]
    public string? Size { get; set; }

    [Inject]
    private IState<InvoicesState> List { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private InvoiceStatus? Wanted => Enum.TryParse<InvoiceStatus>(Status, ignoreCase: true, out var status) && Enum.IsDefined(status) ? status : null;

    private int PageNumber => Math.Max(Page ?? 1, 1);

    private int PageSize => ListPage.SizeOf(Size);

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

    private InvoiceSearch Asked => new(Text.OrNull(), Wanted, PageNumber, PageSize);

    private void Load() => Dispatcher.Dispatch(new InvoicesOpened(Asked));

    private void Hide(string columns) => hidden = columns;

    /// <summary>Typing leaves one step in the history, not one per pause.</summary>
    private void Find(string? text) => Navigation.NavigateTo(Address(("search", text.OrNull()), ("page", null)), replace: true);
}
