using System.Collections.Immutable;
using CrmBlazor.App.Forms;
using Fluxor;

namespace CrmBlazor.App.Layout;

/// <summary>What the shell around every page shows.</summary>
/// <param name="Alerts">Newest first.</param>
/// <param name="Unseen">Since the list was last opened.</param>
/// <param name="Refusals">Of presses without a form, shown until they are closed.</param>
/// <param name="RightsChanged">How often the viewer's own rights have changed since he came.</param>
[FeatureState]
public sealed record ShellState(Counters Counters, ImmutableList<Alert> Alerts, ImmutableHashSet<string> Shown, int Unseen, ImmutableList<CommandRefused> Refusals, int RightsChanged)
{
    public ShellState() : this(Counters.None, [], [], 0, [], 0) { }

    /// <summary>The database does not answer.</summary>
    public bool IsAway { get; init; }

    /// <summary>The server has said that it restarts.</summary>
    public bool IsClosing { get; init; }

    /// <summary>The alerts that still stand on the screen.</summary>
    public IEnumerable<Alert> Toasts => Alerts.Where(a => Shown.Contains(a.Key));
}

public sealed record CountersChanged(Counters Counters);

/// <param name="Loud">With a toast, a sound and a notification; else only in the list.</param>
public sealed record AlertRaised(Alert Alert, bool Loud);

public sealed record AlertClosed(string Key);

/// <summary>A toast that only tells has stood long enough; it stays in the list.</summary>
public sealed record AlertExpired(Alert Alert);

public sealed record AlertsSeen;

/// <summary>The page has been opened: what came since the list was last opened, here or on another screen, is counted.</summary>
public sealed record UnseenWanted;

public sealed record UnseenFound(int Count);

/// <summary>What happened before this page was opened.</summary>
public sealed record EarlierAlertsWanted;

/// <param name="Alerts">Newest first.</param>
public sealed record EarlierAlertsFound(IReadOnlyList<Alert> Alerts);

public sealed record RefusalClosed(CommandRefused Refused);
