using CrmBlazor.App.Components;
using CrmBlazor.App.Data;
using Fluxor;

namespace CrmBlazor.App.Features.Customers;

/// <summary>What one looks for in a list.</summary>
public sealed record CustomerSearch(string? Text = null, int Page = 1, int? Size = null);

/// <summary>The list of contacts.</summary>
/// <param name="List">Nothing while it loads.</param>
/// <param name="IsShown">Only what is on the screen is kept current.</param>
[FeatureState]
public sealed record ContactsState(CustomerSearch Search, Paged<ContactRow>? List, bool IsShown)
{
    public ContactsState() : this(new(), null, false) { }
}

public sealed record ContactsOpened(CustomerSearch Search);

public sealed record ContactsLoaded(CustomerSearch Search, Paged<ContactRow> List);

public sealed record ContactsLeft;

/// <summary>The contact that is open.</summary>
/// <param name="KeptAs">The number of the one it was merged into.</param>
[FeatureState]
public sealed record ContactState(int Number, ContactView? View, TimelineLog Timeline, bool IsMissing, int? KeptAs = null)
{
    public ContactState() : this(0, null, TimelineLog.Empty, false) { }
}

public sealed record ContactOpened(int Number);

public sealed record ContactLoaded(ContactView View, TimelineLog Timeline);

public sealed record ContactRefreshed(ContactView View);

public sealed record ContactMissing(int Number);

/// <summary>It was merged into another, which is shown instead.</summary>
public sealed record ContactIsMerged(int Number, int Kept);

public sealed record ContactLeft;
