using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;

namespace CrmBlazor.Domain.Statements;

/// <summary>What becomes of an operation of a statement.</summary>
public enum OperationDecision { Matched, Partial, Overpaid, UnderpaidSmall, Manual, Duplicate, Ignored, Outgoing, Error }

/// <summary>Why.</summary>
public enum MatchNote { None, ByPayerAndSum, SmallShortage, Part, More, AlreadyPaid, Cancelled, OtherPayer, SeveralFit, OtherPaper, OtherSeller, NumberUnknown, NoInvoice, NotCustomers, OwnTransfer, Repeated, BadDate, BadSum, NotOurs, Spent }

/// <summary>So much of an operation for that invoice.</summary>
public sealed record MoneyPart(Guid InvoiceId, string Invoice, Money Amount);

/// <param name="Account">Of ours.</param>
/// <param name="Parts">What goes to which invoice.</param>
/// <param name="Advance">What is left beyond them.</param>
/// <param name="Suggested">Invoices that a person may mean; nothing is done with them unasked.</param>
public sealed record OperationMatch(BankDocument Document, Direction Direction, string Account, string Key, OperationDecision Decision, MatchNote Note, IReadOnlyList<MoneyPart> Parts, Money Advance, IReadOnlyList<string> Suggested)
{
    public DateOnly? Date => (Direction is Direction.In ? Document.ReceivedOn : Document.SpentOn) ?? Document.Date;

    /// <summary>It becomes notices in «Оплата» by itself.</summary>
    public bool IsPosted => Decision.IsPosted();

    /// <summary>It has been in an earlier statement.</summary>
    public bool IsKnown { get; init; }

    /// <summary>It stands in this one before.</summary>
    public bool IsTwice { get; init; }

    public bool IsRepeated => IsKnown || IsTwice;

    /// <summary>Counts in the turnover of the statement.</summary>
    public bool Counts => !IsTwice && Decision is not OperationDecision.Error;

    /// <summary>As it is written on the wire: <c>2018/948=33000.00;advance=500.00</c>, <c>suggest 2018/957|2018/958</c>.</summary>
    public string Allocation
    {
        get
        {
            if (Suggested.Count > 0) return $"suggest {string.Join('|', Suggested.Count > 1 && Note is MatchNote.SeveralFit or MatchNote.NumberUnknown ? Suggested : Suggested.Select(s => $"{s}={Document.Sum}"))}";
            return string.Join(';', [.. Parts.Select(p => $"{p.Invoice}={p.Amount}"), .. Advance > Money.Zero ? [$"advance={Advance}"] : Array.Empty<string>()]);
        }
    }
}

public static class OperationDecisions
{
    public static bool IsPosted(this OperationDecision decision) => decision is OperationDecision.Matched or OperationDecision.Partial or OperationDecision.Overpaid or OperationDecision.UnderpaidSmall;

    /// <summary>The word on the wire.</summary>
    public static string Word(this OperationDecision decision) => decision is OperationDecision.UnderpaidSmall ? "underpaid_small" : decision.Plain();
}
