using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using Fluxor;

namespace CrmBlazor.App.Features.Customers;

/// <summary>What one looks for among the companies, and where in the list one is.</summary>
public sealed record CompanySearch(CompanyFilter Filter, int Page = 1, int? Size = null)
{
    public CompanySearch() : this(new CompanyFilter()) { }
}

/// <summary>The list of companies.</summary>
/// <param name="List">Nothing while it loads.</param>
/// <param name="IsShown">Only what is on the screen is kept current.</param>
[FeatureState]
public sealed record CompaniesState(CompanySearch Search, Paged<CompanyRow>? List, bool IsShown)
{
    public CompaniesState() : this(new(), null, false) { }
}

public sealed record CompaniesOpened(CompanySearch Search);

public sealed record CompaniesLoaded(CompanySearch Search, Paged<CompanyRow> List);

public sealed record CompaniesLeft;

/// <summary>The company that is open.</summary>
[FeatureState]
public sealed record CompanyState(int Number, CompanyView? View, TimelineLog Timeline, bool IsMissing)
{
    public CompanyState() : this(0, null, TimelineLog.Empty, false) { }
}

public sealed record CompanyOpened(int Number);

public sealed record CompanyLoaded(CompanyView View, TimelineLog Timeline);

public sealed record CompanyRefreshed(CompanyView View);

public sealed record CompanyMissing(int Number);

public sealed record CompanyLeft;
