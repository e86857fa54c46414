using CrmBlazor.App.Data;
using Fluxor;

namespace CrmBlazor.App.Features.Catalog;

public sealed record CatalogSearch(string? Text = null, string? Section = null, int Page = 1, int? Size = null);

/// <summary>The catalogue.</summary>
/// <param name="List">Nothing while it loads.</param>
/// <param name="Sections">All there are, to choose from.</param>
/// <param name="IsShown">Only what is on the screen is kept current.</param>
[FeatureState]
public sealed record CatalogState(CatalogSearch Search, Paged<ProductRow>? List, IReadOnlyList<string> Sections, bool IsShown)
{
    public CatalogState() : this(new(), null, [], false) { }
}

public sealed record CatalogOpened(CatalogSearch Search);

public sealed record CatalogLoaded(CatalogSearch Search, Paged<ProductRow> List, IReadOnlyList<string> Sections);

public sealed record CatalogLeft;
