using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Leads;
using Fluxor;

namespace CrmBlazor.App.Features.Leads;

/// <summary>What one looks for in the list.</summary>
public sealed record LeadSearch(string? Text = null, LeadStatus? Status = null, int Page = 1, int? Size = null);

/// <summary>The list of leads.</summary>
/// <param name="List">Nothing while it loads.</param>
/// <param name="Waiting">How many are not processed, whatever the filter.</param>
/// <param name="IsShown">Only what is on the screen is kept current.</param>
[FeatureState]
public sealed record LeadsState(LeadSearch Search, Paged<LeadRow>? List, int Waiting, bool IsShown)
{
    public LeadsState() : this(new(), null, 0, false) { }
}

public sealed record LeadsOpened(LeadSearch Search);

public sealed record LeadsLoaded(LeadSearch Search, Paged<LeadRow> List, int Waiting);

/// <summary>The lead that is open beside the list.</summary>
[FeatureState]
public sealed record LeadState(int Number, LeadView? View, TimelineLog Timeline, bool IsMissing)
{
    public LeadState() : this(0, null, TimelineLog.Empty, false) { }
}

public sealed record LeadOpened(int Number);

public sealed record LeadLoaded(LeadView View, TimelineLog Timeline);

/// <summary>Something about it has changed: as it is now.</summary>
public sealed record LeadRefreshed(LeadView View);

public sealed record LeadMissing(int Number);

/// <summary>The page was left: nothing of it is kept current any more.</summary>
public sealed record LeadsLeft;
