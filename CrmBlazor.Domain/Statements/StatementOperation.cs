using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Payments;

namespace CrmBlazor.Domain.Statements;

/// <summary>Where an operation stands at the accountant's desk.</summary>
public enum OperationState { Waiting, Posted, Aside, Outgoing }

/// <summary>Money that goes to no invoice: given back to us, nobody's purchase, or a payer's for later.</summary>
public enum AsideKind { Refund, NotCustomer, Advance }

/// <summary>
/// An operation of an accepted statement. What was beyond doubt has its notices at once; the rest waits for an accountant. Every decision is taken back by a
/// counter-entry with its reason, as long as nobody has confirmed the notice.
/// </summary>
public sealed class StatementOperation : Entity
{
    public const int ReasonLength = 1000;
    public const int MostParts = 50;

    private StatementOperation() { }

    public int Number { get; private init; }
    public Guid StatementId { get; private init; }

    /// <summary>By which the same operation is known in another statement; there is one of it.</summary>
    public string Key { get; private init; } = "";
    public string Account { get; private init; } = "";
    public string Document { get; private init; } = "";
    public DateOnly? Date { get; private init; }

    /// <summary>The day that stands on the order itself, which may be another than the money's; none where it could not be read, nor in operations that are older than it is kept.</summary>
    public DateOnly? DocumentOn { get; private init; }
    public Money? Sum { get; private init; }

    /// <summary>As it stood in the file, where date or sum could not be read.</summary>
    public string? Raw { get; private init; }
    public Direction Direction { get; private init; }

    /// <summary>The other side.</summary>
    public string Party { get; private init; } = "";
    public string? PartyInn { get; private init; }
    public string PartyAccount { get; private init; } = "";
    public string Purpose { get; private init; } = "";
    public string SearchKey { get; private init; } = "";
    public OperationDecision Decision { get; private init; }
    public MatchNote Note { get; private init; }
    public IReadOnlyList<string> Suggested { get; private init; } = [];

    public OperationState State { get; private set; }

    /// <summary>What stands in notices that wait or are confirmed.</summary>
    public Money Allocated { get; private set; }
    public AsideKind? AsideKind { get; private set; }
    public string? AsideReason { get; private set; }
    public Guid? PayerId { get; private set; }
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    public Money Left => (Sum ?? Money.Zero) - Allocated;

    public static StatementOperation Of(int number, Guid statement, OperationMatch match, Actor actor, DateTimeOffset at)
    {
        var (document, incoming) = (match.Document, match.Direction is Direction.In);
        var (party, inn) = incoming ? (document.Payer, document.PayerInn) : (document.Payee, document.PayeeInn);
        var (state, aside) = StateOf(match);
        var sum = match.Note is MatchNote.BadSum ? null : document.Sum;
        return new()
        {
            Number = number,
            StatementId = statement,
            Key = match.Key,
            Account = match.Account,
            Document = document.Number,
            Date = match.Date,
            DocumentOn = document.Date,
            Sum = sum,
            Raw = match.Decision is OperationDecision.Error ? $"{document.DateText} · {document.SumText}" : null,
            Direction = match.Direction,
            Party = party,
            PartyInn = inn,
            PartyAccount = incoming ? document.PayerAccount : document.PayeeAccount,
            Purpose = Cut(document.Purpose),
            SearchKey = TextForms.SearchKey([number.Plain(), document.Number, party, inn, Cut(document.Purpose), sum?.ToString()]),
            Decision = match.Decision,
            Note = match.Note,
            Suggested = match.Suggested,
            State = state,
            AsideKind = aside,
            Allocated = match.IsPosted ? document.Sum!.Value : Money.Zero,
            DecidedBy = state is OperationState.Waiting ? null : actor.Id,
            DecidedAt = state is OperationState.Waiting ? null : at,
        };
    }

    private static (OperationState, AsideKind?) StateOf(OperationMatch match) => match.Decision switch
    {
        _ when match.IsPosted => (OperationState.Posted, null),
        OperationDecision.Outgoing => (OperationState.Outgoing, null),
        OperationDecision.Ignored => (OperationState.Aside, Statements.AsideKind.NotCustomer),
        _ => (OperationState.Waiting, null),
    };

    private static string Cut(string text) => text.Length <= BankDocument.PurposeLength ? text : text[..BankDocument.PurposeLength];

    /// <summary>
    /// Judged by what it is and by the day, not by what was noted when it came: one of a later day goes to invoices from its day on. Of what cannot be read nobody
    /// knows how much it is.
    /// </summary>
    public IEnumerable<Obstacle> ToAllocating(OperationFacts facts)
    {
        if (Sum is null || Date is not { } day || !Payment.Takes(day, day)) yield return new("operationUnread", "B 56", null, Number);
        else if (Direction is Direction.Out) yield return new("operationSpent", "B 56", null, Number);
        else if (day > facts.Today) yield return new("operationEarly", "B 56", null, Number, day);
        else if (facts.Paid.Count == 0) yield return new("accountNotOurs", "B 44", null, Account);
    }

    /// <summary>Money that came to one company of ours pays for no invoice of another.</summary>
    private static IEnumerable<Obstacle> ToPaying(IReadOnlyList<MoneyPart> parts, OperationFacts facts) =>
        from part in parts
        let seller = facts.Sellers[part.InvoiceId]
        where facts.Paid.All(c => c.Id != seller.Id)
        select new Obstacle("otherSeller", "B 44", null, part.Invoice, seller.Name, string.Join(", ", facts.Paid.Select(c => c.Name)));

    /// <summary>An advance of the payer waits for its invoice, too.</summary>
    public void Allocate(IReadOnlyList<MoneyPart> parts, bool thirdParty, OperationFacts facts, Actor actor, DateTimeOffset at)
    {
        MustBeOpen("AllocateOperation", alsoAdvance: true);
        Obstacles.None(ToAllocating(facts));
        Obstacles.None(ToPaying(parts, facts));
        FieldFaults.None(
            FieldFaults.When(parts.Count is 0, "parts", "required"),
            FieldFaults.When(parts.Count > MostParts, "parts", "tooMany", MostParts),
            parts.SelectMany((p, i) => FieldFaults.When(p.Amount <= Money.Zero || p.Amount > Left, $"parts[{i}].amount", "badAmount")),
            parts.SelectMany((p, i) => FieldFaults.When(parts.Take(i).Any(q => q.InvoiceId == p.InvoiceId), $"parts[{i}].invoice", "taken")));
        var amount = Money.Sum(parts.Select(p => p.Amount));
        FieldFaults.None(FieldFaults.When(amount > Left, "parts", "moreThanLeft", Left));
        Allocated += amount;
        Decide(Left == Money.Zero ? OperationState.Posted : State, actor, at);     // the rest of an advance stays its payer's
        if (State is OperationState.Posted) (AsideKind, AsideReason, PayerId) = (null, null, null);
        Record(new OperationAllocated(Id, Number, [.. parts.Select(p => p.Invoice)], amount, Left, thirdParty));
    }

    /// <param name="payer">Whose advance it is.</param>
    public void SetAside(AsideKind kind, Company? payer, string? reason, OperationFacts facts, Actor actor, DateTimeOffset at)
    {
        MustBeOpen("SetOperationAside");
        var isAdvance = kind is Statements.AsideKind.Advance;
        FieldFaults.None(
            FieldFaults.When(!Enum.IsDefined(kind), "kind", "unknown"),
            FieldFaults.Text("reason", reason, ReasonLength, required: !isAdvance),
            FieldFaults.When(isAdvance && payer is null, "company", "required"));
        if (isAdvance) Obstacles.None(ToAllocating(facts));
        (AsideKind, AsideReason, PayerId) = (kind, reason.OrNull(), isAdvance ? payer!.Id : null);
        Decide(OperationState.Aside, actor, at);
        Record(new OperationSetAside(Id, Number, kind, Left, isAdvance ? payer!.Number : null, AsideReason));
    }

    /// <param name="withdrawn">Money of notices that nobody has decided on, which are taken back with it.</param>
    public void Undo(Money withdrawn, string reason, Actor actor, DateTimeOffset at)
    {
        Obstacles.None(ToUndoing(withdrawn));
        FieldFaults.None(FieldFaults.Text("reason", reason, ReasonLength, required: true));
        Allocated -= withdrawn;
        (AsideKind, AsideReason, PayerId) = (null, null, null);
        Decide(OperationState.Waiting, actor, at);
        Record(new OperationUndone(Id, Number, withdrawn, Left, reason.Trim()));
    }

    public IEnumerable<Obstacle> ToUndoing(Money withdrawn)
    {
        if (State is OperationState.Aside || withdrawn > Money.Zero) yield break;
        yield return Allocated > Money.Zero ? new("operationConfirmed", "B 56", null, Number) : new("operationUndecided", "B 56", null, Number);
    }

    /// <summary>Another accountant has rejected its notice: it waits again.</summary>
    public void Return(Money amount)
    {
        Allocated -= amount;
        if (State is not (OperationState.Posted or OperationState.Aside)) return;
        (State, AsideKind, AsideReason, PayerId) = (OperationState.Waiting, null, null, null);     // what was set aside was another sum
    }

    private void MustBeOpen(string act, bool alsoAdvance = false)
    {
        if (State is OperationState.Waiting || (alsoAdvance && State is OperationState.Aside && AsideKind is Statements.AsideKind.Advance)) return;
        throw new AlreadyDoneException(act, DecidedBy, DecidedAt!.Value);
    }

    private void Decide(OperationState state, Actor actor, DateTimeOffset at) => (State, DecidedBy, DecidedAt) = (state, actor.Id, at);
}
