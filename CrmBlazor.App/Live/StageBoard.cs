using System.Collections.Concurrent;
using System.Collections.Immutable;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.App.Live;

/// <summary>Cards that the same people see: of one owner and department.</summary>
public readonly record struct LaneKey(Guid? ManagerId, string? Department, bool AvailableToAll);

/// <summary>Its cards in the board's order, with their sum kept, never added up.</summary>
public sealed record Lane(ImmutableSortedSet<BoardCard> Cards, long Kopecks)
{
    private PlanFigures? figures;

    public static readonly Lane Empty = new(ImmutableSortedSet.Create<BoardCard>(BoardOrder.Instance), 0);

    public Lane Add(BoardCard card) => new(Cards.Add(card), Kopecks + (card.Amount?.Kopecks ?? 0));

    /// <summary>Counted once for everybody, until a card of the lane changes or the hour turns one.</summary>
    public PlanFigures Plan(DateTimeOffset now, DateTimeOffset endOfDay) =>
        figures is { } known && now <= known.Turns ? known : figures = PlanFigures.Of(Cards, now, endOfDay);

    public Lane Remove(BoardCard card) => new(Cards.Remove(card), Kopecks - (card.Amount?.Kopecks ?? 0));
}

/// <summary>What decides which lanes somebody sees: all in one seat see the same column.</summary>
internal readonly record struct Seat(Role Role, Guid? Id, string? Department)
{
    public static Seat Of(Actor actor) => new(actor.Role, actor.Is(Role.Manager, Role.Operator) ? actor.Id : null, actor.Is(Role.HeadOfSales) ? actor.Department : null);
}

/// <summary>One stage of the board at one moment. A column is reckoned once for everybody who sees the same, however many circuits ask.</summary>
internal sealed class StageBoard
{
    private readonly Stage stage;
    private readonly ImmutableDictionary<LaneKey, Lane> lanes;
    private readonly ConcurrentDictionary<(Seat, BoardFilter), BoardColumn> columns = new();
    private readonly ConcurrentDictionary<Seat, IReadOnlyList<BoardCard>> waiting = new();

    private StageBoard(Stage stage, ImmutableDictionary<LaneKey, Lane> lanes) => (this.stage, this.lanes) = (stage, lanes);

    public static StageBoard Of(Stage stage, IEnumerable<BoardCard> cards) => new(stage,
        cards.GroupBy(KeyOf).ToImmutableDictionary(g => g.Key, g => new Lane(ImmutableSortedSet.CreateRange(BoardOrder.Instance, g), g.Sum(c => c.Amount?.Kopecks ?? 0))));

    public StageBoard With(IEnumerable<BoardCard> left, IEnumerable<BoardCard> came)
    {
        var next = lanes.ToBuilder();
        foreach (var card in left) next[KeyOf(card)] = next[KeyOf(card)].Remove(card);
        foreach (var card in came) next[KeyOf(card)] = next.GetValueOrDefault(KeyOf(card), Lane.Empty).Add(card);
        return new(stage, next.ToImmutable());
    }

    public IEnumerable<BoardCard> SeenBy(Actor actor) => Lanes(actor, BoardFilter.All).SelectMany(l => l.Cards).Where(c => !NeedsLook(actor, BoardFilter.All) || Sees(actor, c));

    /// <summary>Kept as most see it: not scrolled. What is overdue depends on the hour, and is reckoned each time.</summary>
    public BoardColumn Column(Actor actor, BoardFilter filter, CardWindow window, DateTimeOffset now) => filter is BoardFilter.Overdue || window != CardWindow.Top
        ? Reckoned(actor, filter, window, now)
        : columns.GetOrAdd((Seat.Of(actor), filter), _ => Reckoned(actor, filter, window, now));

    /// <param name="mine">Only those he is responsible for.</param>
    public PlanFigures Plan(Actor actor, bool mine, DateTimeOffset now, DateTimeOffset endOfDay)
    {
        if (NeedsLook(actor, BoardFilter.All)) return PlanFigures.Of(SeenBy(actor).Where(c => !mine || c.ManagerId == actor.Id), now, endOfDay);
        return lanes.Where(l => (!mine || l.Key.ManagerId == actor.Id) && Sees(actor, l.Key, BoardFilter.All)).Aggregate(PlanFigures.None, (sum, l) => sum.Plus(l.Value.Plan(now, endOfDay)));
    }

    public IReadOnlyList<BoardCard> Waiting(Actor actor) =>
        waiting.GetOrAdd(Seat.Of(actor), _ => [.. Lanes(actor, BoardFilter.Mine).SelectMany(l => l.Cards.TakeWhile(c => c.Clock is not null))]);

    public static bool Sees(Actor actor, BoardCard card) => actor.Role switch
    {
        Role.Operator => card.CreatedBy == actor.Id,
        Role.Accountant or Role.Director or Role.Logistics => card.Invoiced,
        _ => Sees(actor, KeyOf(card), BoardFilter.All),
    };

    private BoardColumn Reckoned(Actor actor, BoardFilter filter, CardWindow window, DateTimeOffset now) =>
        NeedsLook(actor, filter) ? Looked(actor, filter, window, now) : Laned(actor, filter, window);

    private BoardColumn Laned(Actor actor, BoardFilter filter, CardWindow window)
    {
        var seen = Lanes(actor, filter).ToList();
        var count = seen.Sum(l => l.Cards.Count);
        var (skip, take) = window.Within(count);
        var cards = seen.SelectMany(l => l.Cards.Take(skip + take)).Order(BoardOrder.Instance).Skip(skip).Take(take).ToList();
        return new(stage, cards, skip, count, new(seen.Sum(l => l.Kopecks)));
    }

    private BoardColumn Looked(Actor actor, BoardFilter filter, CardWindow window, DateTimeOffset now)
    {
        var matching = Lanes(actor, filter).SelectMany(l => l.Cards).Where(c => Sees(actor, c) && (filter is not BoardFilter.Overdue || c.IsOverdue(now))).Order(BoardOrder.Instance).ToList();
        var (skip, take) = window.Within(matching.Count);
        return new(stage, [.. matching.Skip(skip).Take(take)], skip, matching.Count, Money.Sum(matching.Select(c => c.Amount ?? Money.Zero)));
    }

    private IEnumerable<Lane> Lanes(Actor actor, BoardFilter filter) => lanes.Where(l => l.Value.Cards.Count > 0 && Sees(actor, l.Key, filter)).Select(l => l.Value);

    private static bool Sees(Actor actor, LaneKey lane, BoardFilter filter) => actor.Role switch
    {
        Role.Manager => lane.ManagerId == actor.Id || (lane.AvailableToAll && filter is not BoardFilter.Mine),
        Role.HeadOfSales => lane.Department is null || lane.Department == actor.Department,
        Role.Admin => false,
        _ => true,
    };

    /// <summary>Whether lanes alone do not tell what is seen.</summary>
    private static bool NeedsLook(Actor actor, BoardFilter filter) => filter is BoardFilter.Overdue || !actor.Is(Role.Manager, Role.HeadOfSales);

    private static LaneKey KeyOf(BoardCard card) => new(card.ManagerId, card.Department, card.AvailableToAll);
}
