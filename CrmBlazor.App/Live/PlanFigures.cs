namespace CrmBlazor.App.Live;

/// <summary>When somebody does something about an open deal next.</summary>
public enum Planned { Overdue, Today, Later, Nothing }

/// <summary>How many open deals there are of each; reckoned from the board's cards, which hold their next task anyway.</summary>
/// <param name="Turns">When the hour alone changes it.</param>
public sealed record PlanFigures(int Overdue, int Today, int Later, int Nothing, DateTimeOffset Turns)
{
    public static readonly PlanFigures None = new(0, 0, 0, 0, DateTimeOffset.MaxValue);

    /// <summary>The same counts, whenever they turn.</summary>
    public bool CountsAs(PlanFigures other) => this with { Turns = other.Turns } == other;

    public PlanFigures Plus(PlanFigures other) => new(Overdue + other.Overdue, Today + other.Today, Later + other.Later, Nothing + other.Nothing, Turns < other.Turns ? Turns : other.Turns);

    public int Of(Planned planned) => planned switch
    {
        Planned.Overdue => Overdue,
        Planned.Today => Today,
        Planned.Later => Later,
        _ => Nothing,
    };

    public static PlanFigures Of(IEnumerable<BoardCard> cards, DateTimeOffset now, DateTimeOffset endOfDay)
    {
        Span<int> count = stackalloc int[4];
        var turns = endOfDay;
        foreach (var card in cards)
        {
            count[(int)Of(card.NextTask, now, endOfDay)]++;
            if (card.NextTask is { } next && next >= now && next < turns) turns = next;
        }
        return new(count[0], count[1], count[2], count[3], turns);
    }

    /// <param name="endOfDay">Midnight belongs to the day before.</param>
    public static Planned Of(DateTimeOffset? nextTask, DateTimeOffset now, DateTimeOffset endOfDay) => nextTask switch
    {
        null => Planned.Nothing,
        { } due when due < now => Planned.Overdue,
        { } due when due <= endOfDay => Planned.Today,
        _ => Planned.Later,
    };
}
