using CrmBlazor.App.Forms.Lists;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Reports;

/// <summary>«Счета без отгрузки» (K 193): paid invoices whose signed document is not back, by age; what one looks at stands in the address.</summary>
public sealed partial class ReportsPage
{
    private static readonly IReadOnlyList<ListColumn> Columns = [new(2, "Invoices_Client"), new(3, "Unshipped_Manager"), new(4, "Unshipped_PaidOn"), new(5, "Unshipped_Missing"), new(6, "Unshipped_Late"), new(7, "Deal_Sum")];

    [SupplyParameterFromQuery]
    public string? Age { get; set; }

    [SupplyParameterFromQuery]
    public string? Gap { get; set; }

    [SupplyParameterFromQuery]
    public string? Manager { get; set; }

    [SupplyParameterFromQuery]
    public string? Late { get; set; }

    [Inject]
    private IState<ReportsState> Report { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    private UnshippedFilter Filter => UnshippedFilter.Of(Age, Gap, Manager, Late);

    protected override void OnInitialized()
    {
        base.OnInitialized();
        Load();
    }

    protected override ValueTask DisposeAsyncCore(bool disposing)
    {
        Dispatcher.Dispatch(new ReportsLeft());
        return base.DisposeAsyncCore(disposing);
    }

    private void Load() => Dispatcher.Dispatch(new ReportsOpened());

    private void Choose(string name, object? value) => Navigation.NavigateTo(Address((name, (value as string).OrNull()), ("page", null)), replace: true);

    private string NameOf(Guid? manager) => manager is null ? T["Unshipped_Nobody"] : Voice.Who(manager);

    private static string? ToneOf(Ageing age) => age switch { Ageing.Fresh => null, Ageing.Month => "age--warn", _ => "age--bad" };
}
