using Fluxor;

namespace CrmBlazor.App.Features.Tasks;

/// <summary>What the viewer has to do.</summary>
/// <param name="Mine">Nothing while it loads.</param>
/// <param name="IsShown">Only what is on the screen is kept current.</param>
[FeatureState]
public sealed record TasksState(MyTasks? Mine, bool IsShown)
{
    public TasksState() : this(null, false) { }

    /// <summary>The address of the viewer's calendar: told once, when he asks for it.</summary>
    public string? Calendar { get; init; }

    /// <summary>An address was given before: a new one would shut it, so the viewer is asked.</summary>
    public bool HasCalendar { get; init; }
}

/// <summary>A secret address; a new one shuts the one before.</summary>
/// <param name="Anew">The viewer knows that there is one.</param>
public sealed record CalendarWanted(bool Anew);

public sealed record CalendarKnown;

public sealed record CalendarOpened(string Path);

/// <summary>The viewer has done with it.</summary>
public sealed record CalendarClosed;

public sealed record TasksOpened;

public sealed record TasksLoaded(MyTasks Mine);

public sealed record TasksLeft;
