using Fluxor;

namespace CrmBlazor.App.Features.Breaches;

/// <summary>The register of a month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="List">Nothing while it loads.</param>
/// <param name="IsShown">Only what is on the screen is kept current.</param>
[FeatureState]
public sealed record BreachesState(DateOnly Month, IReadOnlyList<BreachView>? List, bool IsShown)
{
    public BreachesState() : this(DateOnly.MinValue, null, false) { }
}

public sealed record BreachesOpened(DateOnly Month);

public sealed record BreachesLoaded(DateOnly Month, IReadOnlyList<BreachView> List);

public sealed record BreachesLeft;
