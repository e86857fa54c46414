using System.Collections.Immutable;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.App.Live;

/// <summary>A column as one viewer sees it.</summary>
/// <param name="Skipped">How many cards stand above <paramref name="Cards"/>.</param>
/// <param name="Count">All of them.</param>
public sealed record BoardColumn(Stage Stage, IReadOnlyList<BoardCard> Cards, int Skipped, int Count, Money Sum)
{
    public int Below => Count - Skipped - Cards.Count;

    public bool ShowsSame(BoardColumn other) => ReferenceEquals(this, other)
        || (Count == other.Count && Skipped == other.Skipped && Sum == other.Sum && Cards.Count == other.Cards.Count && Cards.Zip(other.Cards).All(c => ReferenceEquals(c.First, c.Second)));
}

/// <summary>The part of a column that stands in the document: what the eye sees, and ten cards or more to either side.</summary>
public readonly record struct CardWindow(int Skip, int Take)
{
    private const int Page = 10;
    private const int MostFitting = 100;

    /// <summary>Of a column that has not been scrolled.</summary>
    public static readonly CardWindow Top = new(0, 12);

    public static CardWindow Around(int first, int fitting) => new(Math.Max(0, (Math.Max(0, first) / Page - 1) * Page), (Math.Clamp(fitting, 0, MostFitting) / Page + 4) * Page);

    /// <summary>The same window where the column has become shorter than it.</summary>
    public CardWindow Within(int count) => Skip <= count - Take ? this : this with { Skip = Math.Max(0, count - Take) };
}

public enum BoardFilter { All, Mine, Overdue }

/// <summary>The whole board at one moment, for every viewer at once; a circuit holds a reference to it.</summary>
public sealed class BoardSnapshot
{
    public static readonly BoardSnapshot Empty = Of([]);
    private readonly ImmutableDictionary<Stage, StageBoard> stages;
    private readonly ImmutableDictionary<Guid, BoardCard> cards;

    private BoardSnapshot(ImmutableDictionary<Stage, StageBoard> stages, ImmutableDictionary<Guid, BoardCard> cards) => (this.stages, this.cards) = (stages, cards);

    public IEnumerable<BoardCard> Cards => cards.Values;

    /// <summary>The cards that this viewer sees.</summary>
    public IEnumerable<BoardCard> SeenBy(Actor actor) => stages.Values.SelectMany(s => s.SeenBy(actor));

    /// <summary>How many of them somebody does something about, and when.</summary>
    public PlanFigures Plan(Actor actor, bool mine, DateTimeOffset now, DateTimeOffset endOfDay) =>
        stages.Values.Aggregate(PlanFigures.None, (sum, s) => sum.Plus(s.Plan(actor, mine, now, endOfDay)));

    public BoardCard? Find(Guid deal) => cards.GetValueOrDefault(deal);

    public static BoardSnapshot Of(IReadOnlyList<BoardCard> cards)
    {
        var byStage = cards.ToLookup(c => c.Stage);
        return new(TradePipeline.Open.ToImmutableDictionary(s => s, s => StageBoard.Of(s, byStage[s])), cards.ToImmutableDictionary(c => c.Id));
    }

    /// <summary>The cards that changed, as they are now, and the deals that left the board. A stage that none of them touches stays the same object.</summary>
    public BoardSnapshot With(IEnumerable<Guid> changed, IReadOnlyDictionary<Guid, BoardCard> now)
    {
        var touched = changed.ToHashSet();
        var was = touched.Select(Find).OfType<BoardCard>().ToLookup(c => c.Stage);
        var are = touched.Select(now.GetValueOrDefault).OfType<BoardCard>().ToLookup(c => c.Stage);
        var newStages = stages.SetItems(was.Concat(are).Select(g => g.Key).Distinct().Select(s => KeyValuePair.Create(s, stages[s].With(was[s], are[s]))));
        return new(newStages, cards.RemoveRange(touched).AddRange(now.Where(c => touched.Contains(c.Key))));
    }

    public BoardColumn Column(Stage stage, Actor actor, BoardFilter filter, CardWindow window, DateTimeOffset now) => stages[stage].Column(actor, filter, window, now);

    /// <summary>The cards whose response clock runs, as this viewer answers for them: a manager for his own, a head of sales for the department.</summary>
    public IEnumerable<BoardCard> Waiting(Actor actor) => actor.Is(Role.Manager, Role.HeadOfSales) ? stages.Values.SelectMany(s => s.Waiting(actor)) : [];

    /// <summary>The same rule as <see cref="Domain.Staff.Sight"/>, which a test holds it to.</summary>
    public static bool Sees(Actor actor, BoardCard card) => StageBoard.Sees(actor, card);
}
