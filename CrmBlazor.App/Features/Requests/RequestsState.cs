using CrmBlazor.App.Data;
using CrmBlazor.Domain.Requests;
using Fluxor;

namespace CrmBlazor.App.Features.Requests;

/// <summary>The queue of what accounting is asked for.</summary>
/// <param name="List">Nothing while it loads.</param>
/// <param name="Waiting">How many wait, whatever the tab.</param>
/// <param name="IsShown">Only what is on the screen is kept current.</param>
[FeatureState]
public sealed record RequestsState(RequestSearch Search, Paged<RequestRow>? List, int Waiting, bool IsShown)
{
    public RequestsState() : this(new(RequestState.Waiting), null, 0, false) { }
}

public sealed record RequestsOpened(RequestSearch Search);

public sealed record RequestsLoaded(RequestSearch Search, Paged<RequestRow> List, int Waiting);

public sealed record RequestsLeft;
