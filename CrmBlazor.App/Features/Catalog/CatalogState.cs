using CrmBlazor.App.Data;
using CrmBlazor.Domain.Catalog;
using Fluxor;

namespace CrmBlazor.App.Features.Catalog;

public sealed record CatalogSearch(string? Text = null, string? Section = null, int Page = 1, int? Size = null, bool Archived = false);

/// <summary>The catalogue.</summary>
/// <param name="List">Nothing while it loads.</param>
/// <param name="Sections">All there are, to choose from.</param>
/// <param name="IsShown">Only what is on the screen is kept current.</param>
/// <param name="Card">The product that is open; nothing while it loads.</param>
[FeatureState]
public sealed record CatalogState(CatalogSearch Search, Paged<ProductRow>? List, IReadOnlyList<SectionNode> Sections, bool IsShown, int? Open = null, ProductView? Card = null)
{
    public CatalogState() : this(new(), null, [], false) { }
}

public sealed record CatalogOpened(CatalogSearch Search);

public sealed record CatalogLoaded(CatalogSearch Search, Paged<ProductRow> List, IReadOnlyList<SectionNode> Sections);

public sealed record CatalogLeft;

/// <param name="Number">Nothing when its card is closed.</param>
public sealed record ProductOpened(int? Number);

/// <param name="Card">Nothing where there is no such product.</param>
public sealed record ProductLoaded(int Number, ProductView? Card);
