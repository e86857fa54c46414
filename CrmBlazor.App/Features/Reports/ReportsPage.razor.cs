using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Papers;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Reports;

/// <summary>«Счета без отгрузки» (K 193): paid invoices whose signed document is not back, by age; what one looks at stands in the address.</summary>
public sealed partial class ReportsPage
{
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

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private UnshippedFilter Filter => UnshippedFilter.Of(Age, Gap, Manager, Late);

    private string ExportQuery => new Uri(Navigation.Uri).Query.TrimStart('?');

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

    private void Go((string Name, object? Value) change) => Navigation.NavigateTo(Address((change.Name, (change.Value as string).OrNull())), replace: true);

    private string Address((string Name, object? Value) change) => Navigation.GetUriWithQueryParameters(new Dictionary<string, object?> { [change.Name] = change.Value });

    private string NameOf(Guid? manager) => manager is null ? T["Unshipped_Nobody"] : Voice.Who(manager);

    private static string? ToneOf(Ageing age) => age switch { Ageing.Fresh => null, Ageing.Month => "age--warn", _ => "age--bad" };
}
