using System.Collections.Immutable;
using CrmBlazor.App.Components;
using CrmBlazor.Domain.Common;
using Fluxor;

namespace CrmBlazor.App.Features.Deals;

/// <summary>The deal that is open.</summary>
/// <param name="View">Nothing while it loads, and nothing where there is no such deal.</param>
[FeatureState]
public sealed record DealState(int Number, DealView? View, TimelineLog Timeline, bool IsMissing)
{
    public DealState() : this(0, null, TimelineLog.Empty, false) { }

    /// <summary>What the algorithm reads beyond the timeline: the lead's and the company's events, and the deal's own that are too old to be shown.</summary>
    public ImmutableList<DomainEvent> Beside { get; init; } = [];
}

public sealed record DealOpened(int Number);

public sealed record DealLoaded(DealView View, TimelineLog Timeline, ImmutableList<DomainEvent> Beside);

/// <summary>Something about it has changed: as it is now.</summary>
/// <param name="Company">What happened to the company that is linked since; nothing where it is the same as before.</param>
public sealed record DealRefreshed(DealView View, IReadOnlyList<DomainEvent>? Company = null);

public sealed record DealMissing(int Number);
