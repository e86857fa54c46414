using System.Collections.Immutable;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Deals;
using Fluxor;

namespace CrmBlazor.App.Features.Board;

/// <summary>A move that the regulation refused: the card is back, and says why.</summary>
public sealed record RefusedMove(int Deal, string Title, Stage To, Refusal Refusal);

/// <summary>«Переместить в…» of one card, with what shuts each stage.</summary>
/// <param name="Gates">Nothing while they load.</param>
public sealed record MoveMenu(int Deal, Stage Stage, IReadOnlyList<Gate>? Gates);

/// <summary>A stage and how many reasons shut it.</summary>
public sealed record Gate(Stage Stage, int Reasons);

/// <summary>A step back waits for its reason.</summary>
public sealed record BackMove(int Deal, Stage To);

/// <summary>One viewer's board: a reference to the node's snapshot, and what is his own.</summary>
/// <param name="Windows">Which cards of a column stand in the document, where it has been scrolled.</param>
[FeatureState]
public sealed record BoardState(BoardSnapshot Snapshot, BoardFilter Filter, ImmutableDictionary<Stage, CardWindow> Windows, RefusedMove? Refused, MoveMenu? Menu, BackMove? Back)
{
    public BoardState() : this(BoardSnapshot.Empty, BoardFilter.All, ImmutableDictionary<Stage, CardWindow>.Empty, null, null, null) { }

    public CardWindow WindowOf(Stage stage) => Windows.GetValueOrDefault(stage, CardWindow.Top);
}

public sealed record FilterChosen(BoardFilter Filter);

/// <summary>A column was scrolled so that <paramref name="First"/> is its first card in sight, of so many that fit.</summary>
public sealed record ColumnScrolled(Stage Stage, int First, int Fitting);

public sealed record MoveRefused(RefusedMove Move);

public sealed record MenuOpened(int Deal, Stage Stage);

public sealed record MenuLoaded(int Deal, IReadOnlyList<Gate> Gates);

public sealed record BackAsked(BackMove Move);

/// <summary>Esc, a press outside, or done: nothing floats over the board.</summary>
public sealed record LayersClosed;
