using CrmBlazor.App.Forms.Lists;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using Fluxor;
using Microsoft.AspNetCore.Components;

namespace CrmBlazor.App.Features.Customers;

/// <summary>The companies; a manager takes one under his responsibility from its page (B 39).</summary>
public sealed partial class CompaniesPage
{
    private static readonly IReadOnlyList<ListColumn> Columns = [new(2, "Company_InnKpp"), new(3, "Company_Kind"), new(4, "Company_Sphere"), new(5, "Deal_Manager")];

    [SupplyParameterFromQuery]
    public string? New { get; set; }

    /// <summary>Our own legal entities.</summary>
    [SupplyParameterFromQuery]
    public string? Own { get; set; }

    /// <summary>Those that the viewer has taken under his responsibility.</summary>
    [SupplyParameterFromQuery]
    public string? Mine { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Sphere { get; set; }

    [Inject]
    private IState<CompaniesState> Companies { get; set; } = null!;

    [Inject]
    private Viewer Viewer { get; set; } = null!;

    [Inject]
    private OfficeBook Book { get; set; } = null!;

    private bool IsOwn => Own is not null;

    private CompanyFilter Wanted => new(Search.OrNull(), IsOwn, Enum.TryParse<CompanyKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null, Sphere.OrNull(),
        Mine is null ? null : Viewer.Actor.Id);

    /// <summary>Those one can choose, and the one that is chosen: the office may have forgotten it since.</summary>
    private IEnumerable<string> Spheres => Book.Settings.Words.Spheres.Union(Sphere.OrNull() is { } chosen ? [chosen] : []);

    protected override void OnParametersSet()
    {
        var search = new CompanySearch(Wanted, PageNumber, PageSize);
        if (!Companies.Value.IsShown || Companies.Value.Search != search) Dispatcher.Dispatch(new CompaniesOpened(search));
    }

    protected override async ValueTask DisposeAsyncCore(bool disposing)
    {
        await base.DisposeAsyncCore(disposing);
        Dispatcher.Dispatch(new CompaniesLeft());
    }
}
