namespace CrmBlazor.App.Live;

/// <summary>The log has grown by what this viewer may see; each event was dispatched before.</summary>
public sealed record LogAdvanced(IReadOnlyList<LiveEvent> Events);

/// <summary>The board has a newer snapshot.</summary>
public sealed record BoardAdvanced(BoardSnapshot Snapshot);

/// <summary>The database went away, or came back.</summary>
public sealed record DatabaseAway(bool Away);

/// <summary>The server stops in a moment, and another start brings it back.</summary>
public sealed record OfficeCloses;

/// <summary>Something was missed on a slow link: whoever shows something loads it anew.</summary>
public sealed record LinkResumed;
