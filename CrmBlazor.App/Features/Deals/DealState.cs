using CrmBlazor.App.Components;
using Fluxor;

namespace CrmBlazor.App.Features.Deals;

/// <summary>The deal that is open.</summary>
/// <param name="View">Nothing while it loads, and nothing where there is no such deal.</param>
[FeatureState]
public sealed record DealState(int Number, DealView? View, TimelineLog Timeline, bool IsMissing)
{
    public DealState() : this(0, null, TimelineLog.Empty, false) { }
}

public sealed record DealOpened(int Number);

public sealed record DealLoaded(DealView View, TimelineLog Timeline);

/// <summary>Something about it has changed: as it is now.</summary>
public sealed record DealRefreshed(DealView View);

public sealed record DealMissing(int Number);
