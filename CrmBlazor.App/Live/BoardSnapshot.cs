using System.Collections.Immutable;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.App.Live;

/// <summary>Cards that the same people see: of one stage, owner and department.</summary>
public readonly record struct LaneKey(Stage Stage, Guid? ManagerId, string? Department, bool AvailableToAll);

/// <summary>Its cards in the board's order, with their sum kept, never added up.</summary>
public sealed record Lane(ImmutableSortedSet<BoardCard> Cards, long Kopecks)
{
    public static readonly Lane Empty = new(ImmutableSortedSet.Create<BoardCard>(BoardOrder.Instance), 0);

    public Lane Add(BoardCard card) => new(Cards.Add(card), Kopecks + (card.Amount?.Kopecks ?? 0));

    public Lane Remove(BoardCard card) => new(Cards.Remove(card), Kopecks - (card.Amount?.Kopecks ?? 0));
}

/// <summary>A column as one viewer sees it.</summary>
/// <param name="Skipped">How many cards stand above <paramref name="Cards"/>.</param>
/// <param name="Count">All of them.</param>
public sealed record BoardColumn(Stage Stage, IReadOnlyList<BoardCard> Cards, int Skipped, int Count, Money Sum)
{
    public int Below => Count - Skipped - Cards.Count;
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
    public static readonly BoardSnapshot Empty = new();
    private readonly ImmutableDictionary<LaneKey, Lane> lanes = ImmutableDictionary<LaneKey, Lane>.Empty;
    private readonly ImmutableDictionary<Guid, BoardCard> cards = ImmutableDictionary<Guid, BoardCard>.Empty;

    private BoardSnapshot() { }

    private BoardSnapshot(ImmutableDictionary<LaneKey, Lane> lanes, ImmutableDictionary<Guid, BoardCard> cards) => (this.lanes, this.cards) = (lanes, cards);

    public IEnumerable<BoardCard> Cards => cards.Values;

    /// <summary>The cards that this viewer sees.</summary>
    public IEnumerable<BoardCard> SeenBy(Actor actor) =>
        lanes.Where(l => Sees(actor, l.Key, BoardFilter.All)).SelectMany(l => l.Value.Cards).Where(c => !NeedsLook(actor, BoardFilter.All) || Sees(actor, c));

    public BoardCard? Find(Guid deal) => cards.GetValueOrDefault(deal);

    public static BoardSnapshot Of(IReadOnlyList<BoardCard> cards) => new(
        cards.GroupBy(KeyOf).ToImmutableDictionary(g => g.Key, g => new Lane(ImmutableSortedSet.CreateRange(BoardOrder.Instance, g), g.Sum(c => c.Amount?.Kopecks ?? 0))),
        cards.ToImmutableDictionary(c => c.Id));

    /// <summary>The cards that changed, as they are now, and the deals that left the board.</summary>
    public BoardSnapshot With(IEnumerable<Guid> touched, IReadOnlyDictionary<Guid, BoardCard> now)
    {
        var (newLanes, newCards) = (lanes.ToBuilder(), cards.ToBuilder());
        foreach (var id in touched)
        {
            if (newCards.Remove(id, out var was)) newLanes[KeyOf(was)] = newLanes[KeyOf(was)].Remove(was);
            if (!now.TryGetValue(id, out var card)) continue;
            newCards[id] = card;
            newLanes[KeyOf(card)] = newLanes.GetValueOrDefault(KeyOf(card), Lane.Empty).Add(card);
        }
        return new(newLanes.ToImmutable(), newCards.ToImmutable());
    }

    public BoardColumn Column(Stage stage, Actor actor, BoardFilter filter, CardWindow window, DateTimeOffset now)
    {
        var seen = lanes.Where(l => l.Key.Stage == stage && l.Value.Cards.Count > 0 && Sees(actor, l.Key, filter)).Select(l => l.Value).ToList();
        if (!NeedsLook(actor, filter))
        {
            var count = seen.Sum(l => l.Cards.Count);
            var (skip, take) = window.Within(count);
            var cards = seen.SelectMany(l => l.Cards.Take(skip + take)).Order(BoardOrder.Instance).Skip(skip).Take(take).ToList();
            return new(stage, cards, skip, count, new(seen.Sum(l => l.Kopecks)));
        }
        var matching = seen.SelectMany(l => l.Cards).Where(c => Sees(actor, c) && (filter is not BoardFilter.Overdue || c.IsOverdue(now))).Order(BoardOrder.Instance).ToList();
        window = window.Within(matching.Count);
        return new(stage, [.. matching.Skip(window.Skip).Take(window.Take)], window.Skip, matching.Count, Money.Sum(matching.Select(c => c.Amount ?? Money.Zero)));
    }

    /// <summary>The cards whose response clock runs, as this viewer answers for them: a manager for his own, a head of sales for the department.</summary>
    public IEnumerable<BoardCard> Waiting(Actor actor) => actor.Is(Role.Manager, Role.HeadOfSales)
        ? lanes.Where(l => Sees(actor, l.Key, BoardFilter.Mine)).SelectMany(l => l.Value.Cards.TakeWhile(c => c.Clock is not null))
        : [];

    /// <summary>The same rule as <see cref="Domain.Staff.Sight"/>, which a test holds it to.</summary>
    public static bool Sees(Actor actor, BoardCard card) => actor.Role switch
    {
        Role.Operator => card.CreatedBy == actor.Id,
        Role.Accountant or Role.Director or Role.Logistics => card.Invoiced,
        _ => Sees(actor, KeyOf(card), BoardFilter.All),
    };

    private static bool Sees(Actor actor, LaneKey lane, BoardFilter filter) => actor.Role switch
    {
        Role.Manager => lane.ManagerId == actor.Id || (lane.AvailableToAll && filter is not BoardFilter.Mine),
        Role.HeadOfSales => lane.Department is null || lane.Department == actor.Department,
        Role.Admin => false,
        _ => true,
    };

    /// <summary>Whether lanes alone do not tell what is seen.</summary>
    private static bool NeedsLook(Actor actor, BoardFilter filter) => filter is BoardFilter.Overdue || !actor.Is(Role.Manager, Role.HeadOfSales);

    private static LaneKey KeyOf(BoardCard card) => new(card.Stage, card.ManagerId, card.Department, card.AvailableToAll);
}
