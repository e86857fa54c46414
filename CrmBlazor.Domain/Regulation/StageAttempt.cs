using CrmBlazor.Domain.Deals;

namespace CrmBlazor.Domain.Regulation;

/// <summary>How often somebody asked for a stage of a deal before its act (B 24). Refusals leave no event; three of one stage within a working day are a breach.</summary>
public sealed class StageAttempt
{
    public const int Most = 3;

    private StageAttempt() { }

    public Guid DealId { get; private init; }
    public Guid PersonId { get; private init; }
    public Stage Stage { get; private init; }
    public int Count { get; private set; }

    /// <summary>Of the first one that counts.</summary>
    public DateTimeOffset Since { get; private set; }
    public DateTimeOffset Until { get; private set; }

    public static StageAttempt Of(Guid deal, Guid person, Stage stage) => new() { DealId = deal, PersonId = person, Stage = stage };

    /// <param name="until">A working day from now.</param>
    /// <returns>Whether it was the third: those that follow on the same day are the same breach.</returns>
    public bool Note(DateTimeOffset at, DateTimeOffset until)
    {
        if (Count == 0 || at > Until) (Count, Since, Until) = (0, at, until);
        return ++Count == Most;
    }
}
