using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;

namespace CrmBlazor.Domain.Regulation;

/// <summary>Which rule of working was broken.</summary>
public enum BreachKind { Clock, Distribution, Lapse, Mention, Attempt, Papers }

public enum BreachState { Open, Appealed, Excused, Upheld }

/// <summary>
/// A broken rule of working, recorded by the server itself: the clock that ran out, the lead that was passed on too late, the deal that lapsed, the colleague who called in vain,
/// the stage that was asked for again and again before its act, the signed paper that did not come back in time.
/// The person may appeal once; a head of sales excuses it with a reason or upholds it with the fine of the table (R).
/// </summary>
public sealed class Breach : Entity
{
    public const int TextLength = 1000;

    private Breach() { }

    public int Number { get; private init; }
    public BreachKind Kind { get; private init; }
    public BreachState State { get; private set; }
    public Guid PersonId { get; private init; }

    /// <summary>The deal's at that time: its head judges.</summary>
    public string? Department { get; private init; }
    public Guid DealId { get; private init; }
    public int DealNumber { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>When it should have been done.</summary>
    public DateTimeOffset DueAt { get; private init; }

    /// <summary>What shows it: the place of the unanswered entry in the log, the stage that was asked for, or the invoice and what of its paper was late.</summary>
    public string? Evidence { get; private init; }

    public string? Appeal { get; private set; }
    public DateTimeOffset? AppealedAt { get; private set; }
    public string? Reason { get; private set; }
    public Money? Fine { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The row of the regulation that was broken.</summary>
    public string Rule => RuleOf(Kind);

    public static string RuleOf(BreachKind kind) => kind switch
    {
        BreachKind.Clock => "B 20",
        BreachKind.Distribution => "B 8",
        BreachKind.Mention => "B 26",
        BreachKind.Attempt => "B 24",
        BreachKind.Papers => "B 58",
        _ => "R 2",
    };

    public static Breach Of(int number, BreachKind kind, Guid person, Deal deal, DateTimeOffset dueAt, DateTimeOffset at, string? evidence = null)
    {
        var breach = new Breach
        {
            Number = number,
            Kind = kind,
            PersonId = person,
            Department = deal.Department,
            DealId = deal.Id,
            DealNumber = deal.Number,
            DueAt = dueAt,
            At = at,
            Evidence = evidence,
        };
        breach.Record(new BreachRecorded(breach.Id, number, person, deal.Department, kind, deal.Number, dueAt, evidence));
        return breach;
    }

    /// <summary>Once, by the person himself; a decision that stands is to be taken anew.</summary>
    public void AppealBy(Actor actor, string text, DateTimeOffset at)
    {
        if (actor.Id != PersonId) throw new ForbiddenException("AppealBreach");
        FieldFaults.None(FieldFaults.Text("text", text, TextLength, required: true));
        if (AppealedAt is { } appealed) throw new AlreadyDoneException("AppealBreach", PersonId, appealed);
        if (State is BreachState.Excused) throw new AlreadyDoneException("ExcuseBreach", DecidedBy, DecidedAt!.Value);
        (State, Appeal, AppealedAt) = (BreachState.Appealed, text.Trim(), at);
        Record(new BreachAppealed(Id, Number, PersonId, Department, Appeal));
    }

    public void Excuse(Actor actor, string reason, DateTimeOffset at)
    {
        FieldFaults.None(FieldFaults.Text("reason", reason, TextLength, required: true));
        Decide(BreachState.Excused, actor, at);
        (Reason, Fine) = (reason.Trim(), null);
        Record(new BreachExcused(Id, Number, PersonId, Department, Reason));
    }

    public void Uphold(Actor actor, string? reason, Money fine, DateTimeOffset at)
    {
        FieldFaults.None(FieldFaults.Text("reason", reason, TextLength));
        Decide(BreachState.Upheld, actor, at);
        (Reason, Fine) = (reason.OrNull(), fine);
        Record(new BreachUpheld(Id, Number, PersonId, Department, fine, Reason));
    }

    /// <summary>Nobody judges himself; what is decided stays so unless it was appealed since.</summary>
    private void Decide(BreachState state, Actor actor, DateTimeOffset at)
    {
        if (actor.Id == PersonId) throw new ForbiddenException("breach");
        if (State is BreachState.Excused or BreachState.Upheld) throw new AlreadyDoneException(State is BreachState.Excused ? "ExcuseBreach" : "UpholdBreach", DecidedBy, DecidedAt!.Value);
        (State, DecidedBy, DecidedAt) = (state, actor.Id, at);
    }
}

/// <summary>What a breach costs, by its kind; the administrator sets it. A kind that came later costs nothing until he does.</summary>
public sealed record FineTable(Money Clock, Money Distribution, Money Lapse, Money Mention = default, Money Attempt = default, Money Papers = default)
{
    public static readonly FineTable Default = new(Money.FromRubles(500), Money.FromRubles(300), Money.FromRubles(1000), Money.FromRubles(200), Money.FromRubles(200), Money.FromRubles(300));
    private const decimal Most = 1_000_000;

    public Money Of(BreachKind kind) => kind switch
    {
        BreachKind.Clock => Clock,
        BreachKind.Distribution => Distribution,
        BreachKind.Mention => Mention,
        BreachKind.Attempt => Attempt,
        BreachKind.Papers => Papers,
        _ => Lapse,
    };

    public IEnumerable<FieldFault> Faults() =>
    [
        .. FaultOf("clock", Clock), .. FaultOf("distribution", Distribution), .. FaultOf("lapse", Lapse), .. FaultOf("mention", Mention), .. FaultOf("attempt", Attempt),
        .. FaultOf("papers", Papers),
    ];

    /// <summary>Whether a fine can be so many rubles, to the kopeck.</summary>
    public static bool Holds(decimal rubles) => rubles is >= 0 and <= Most && decimal.Round(rubles, 2) == rubles;

    private static IEnumerable<FieldFault> FaultOf(string field, Money fine) => FieldFaults.When(!Holds(fine.Rubles), field, "badFine");
}
