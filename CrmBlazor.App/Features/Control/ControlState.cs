using CrmBlazor.App.Live;
using Fluxor;

namespace CrmBlazor.App.Features.Control;

/// <summary>Who is about to be late. The clocks come from the node's board, the figures of the last days from the register of breaches and the deals.</summary>
/// <param name="Figures">Nothing while they load.</param>
[FeatureState]
public sealed record ControlState(bool IsOpen, BoardSnapshot Snapshot, ControlFigures? Figures, string? Failed)
{
    public ControlState() : this(false, BoardSnapshot.Empty, null, null) { }
}

public sealed record ControlOpened;

public sealed record ControlLoaded(ControlFigures Figures);

public sealed record ControlFailed(string Told);

public sealed record ControlClosed;
