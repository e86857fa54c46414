using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using Fluxor;

namespace CrmBlazor.App.Features.Deals;

/// <summary>The list of deals.</summary>
/// <param name="List">Nothing while it loads.</param>
/// <param name="IsShown">Only what is on the screen is kept current.</param>
[FeatureState]
public sealed record DealsState(DealSearch Search, int Page, Paged<DealRow>? List, bool IsShown)
{
    public DealsState() : this(new(), 1, null, false) { }

    /// <summary>Of the open deals, by when somebody does something about them.</summary>
    public PlanFigures Figures { get; init; } = PlanFigures.None;
}

public sealed record DealsOpened(DealSearch Search, int Page);

public sealed record DealsLoaded(DealSearch Search, int Page, Paged<DealRow> List);

public sealed record DealsLeft;

public sealed record DealsCounted(PlanFigures Figures);
