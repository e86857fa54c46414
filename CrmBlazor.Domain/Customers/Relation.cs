using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Customers;

/// <summary>What the other one is to this one: his head, his colleague…; seen from the other side it is the reverse.</summary>
public enum RelationKind { Head, Colleague, Assistant, Relative, Intermediary, Employer, SameOwner }

/// <summary>That two people, a person and a company, or two companies belong together.</summary>
public sealed class Relation : Entity
{
    public const int NoteLength = 200;

    private Relation() { }

    public int Number { get; private init; }
    public RelationKind Kind { get; private init; }
    public string? Note { get; private init; }
    public string FromKind { get; private init; } = "";
    public Guid FromId { get; private init; }
    public string FromNumber { get; private init; } = "";
    public string ToKind { get; private init; } = "";
    public Guid ToId { get; private init; }
    public string ToNumber { get; private init; } = "";
    public Guid MadeBy { get; private init; }
    public DateTimeOffset MadeAt { get; private init; }

    private Subject From => new(FromKind, FromId, FromNumber);

    private Subject To => new(ToKind, ToId, ToNumber);

    /// <summary>What two such records can be to each other.</summary>
    public static IReadOnlyList<RelationKind> Kinds(string from, string to) => (from, to) switch
    {
        ("contact", "contact") => [RelationKind.Head, RelationKind.Colleague, RelationKind.Assistant, RelationKind.Relative, RelationKind.Intermediary],
        ("contact", "company") => [RelationKind.Employer, RelationKind.Intermediary],
        ("company", "company") => [RelationKind.SameOwner, RelationKind.Intermediary],
        _ => [],
    };

    /// <param name="kind">What <paramref name="to"/> is to <paramref name="from"/>.</param>
    public static Relation Make(int number, Subject from, Subject to, RelationKind kind, string? note, Actor actor, DateTimeOffset at)
    {
        FieldFaults.None(
            FieldFaults.When(from.Id == to.Id, "to", "notItself"),
            FieldFaults.When(from.Id != to.Id && !Kinds(from.Kind, to.Kind).Contains(kind), "kind", "unknown"),
            FieldFaults.Text("note", note, NoteLength));
        var relation = new Relation
        {
            Number = number,
            Kind = kind,
            Note = note.OrNull(),
            FromKind = from.Kind,
            FromId = from.Id,
            FromNumber = from.Number,
            ToKind = to.Kind,
            ToId = to.Id,
            ToNumber = to.Number,
            MadeBy = actor.Id,
            MadeAt = at,
        };
        foreach (var (one, other) in relation.Sides()) relation.Record(new RelationMade(one.Kind, one.Id, one.Number, number, kind, other.Kind, other.Id, other.Number));
        return relation;
    }

    /// <summary>It stands on both cards, so both tell that it is no more.</summary>
    public void Break()
    {
        foreach (var (one, other) in Sides()) Record(new RelationBroken(one.Kind, one.Id, one.Number, Number, Kind, other.Kind, other.Id, other.Number));
    }

    private IEnumerable<(Subject One, Subject Other)> Sides() => [(From, To), (To, From)];
}

/// <summary>Told on the card of either side.</summary>
/// <param name="Card">Kind of the record it is told of: contact or company.</param>
public abstract record RelationEvent(string Card, Guid CardId, string CardNumber, int Number, RelationKind Kind, string OtherKind, Guid OtherId, string Other) : DomainEvent
{
    public override Subject Subject => new(Card, CardId, CardNumber);
}

[EventType("relation.made")]
public sealed record RelationMade(string Card, Guid CardId, string CardNumber, int Number, RelationKind Kind, string OtherKind, Guid OtherId, string Other)
    : RelationEvent(Card, CardId, CardNumber, Number, Kind, OtherKind, OtherId, Other);

[EventType("relation.broken")]
public sealed record RelationBroken(string Card, Guid CardId, string CardNumber, int Number, RelationKind Kind, string OtherKind, Guid OtherId, string Other)
    : RelationEvent(Card, CardId, CardNumber, Number, Kind, OtherKind, OtherId, Other);
