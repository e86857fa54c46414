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
}

/// <summary>A new secret address; the one before opens nothing more.</summary>
public sealed record CalendarWanted;

public sealed record CalendarOpened(string Path);

public sealed record TasksOpened;

public sealed record TasksLoaded(MyTasks Mine);

public sealed record TasksLeft;
