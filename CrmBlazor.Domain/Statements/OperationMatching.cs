using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;

namespace CrmBlazor.Domain.Statements;

/// <summary>An invoice as money meets it.</summary>
/// <param name="Inn">Of the buyer; none where it is made out to a person.</param>
/// <param name="Announced">Money that is on its way to it already, or there.</param>
public sealed record PayableInvoice(Guid Id, string Number, int Year, int Ordinal, string? Inn, InvoiceStatus Status, Money Total, Money Announced)
{
    private const int SameMoney = 7;

    /// <summary>Notices that people have posted without a statement, and nobody has rejected.</summary>
    public IReadOnlyList<(Money Amount, DateOnly PaidOn)> ByHand { get; init; } = [];

    /// <summary>The same sum within a week of that day was announced by hand: it is likely this money.</summary>
    public bool WasTold(Money sum, DateOnly? on) => on is { } day && ByHand.Any(h => h.Amount == sum && Math.Abs(h.PaidOn.DayNumber - day.DayNumber) <= SameMoney);
}

/// <summary>
/// Finds what each operation of a statement pays for, one after another: what one operation takes is not there for the next. Only what is beyond doubt is decided;
/// the rest waits for a person, with what he may mean.
/// </summary>
public sealed class OperationMatching
{
    private static readonly Money SmallShortage = new(1_00);
    private readonly ILookup<int, Open> byOrdinal;
    private readonly ILookup<string, Open> byInn;
    private readonly IReadOnlySet<string> accounts;
    private readonly IReadOnlySet<string> own;
    private readonly IReadOnlySet<string> known;
    private readonly HashSet<string> seen = [];
    private readonly DateOnly today;

    /// <param name="accounts">Of the statement.</param>
    /// <param name="own">All of ours.</param>
    /// <param name="known">Keys of operations that were accepted before.</param>
    public OperationMatching(IEnumerable<PayableInvoice> invoices, IReadOnlySet<string> accounts, IReadOnlySet<string> own, IReadOnlySet<string> known, DateOnly today)
    {
        var open = invoices.Select(i => new Open(i)).ToList();
        byOrdinal = open.ToLookup(i => i.Invoice.Ordinal);
        byInn = open.Where(i => i.Invoice.Inn is not null).ToLookup(i => i.Invoice.Inn!);
        (this.accounts, this.own, this.known, this.today) = (accounts, own, known, today);
    }

    public OperationMatch Decide(BankDocument document)
    {
        var spent = accounts.Contains(document.PayerAccount);
        var key = document.KeyOf(spent ? document.PayerAccount : document.PayeeAccount);
        var match = new OperationMatch(document, spent ? Direction.Out : Direction.In, spent ? document.PayerAccount : document.PayeeAccount, key, OperationDecision.Manual, MatchNote.NoInvoice, [], Money.Zero, []) { IsTwice = !seen.Add(key), IsKnown = known.Contains(key) };
        if (Fault(document, match.Date) is { } fault) return match with { Decision = OperationDecision.Error, Note = fault };
        if (spent) return match with { Decision = OperationDecision.Outgoing, Note = MatchNote.Spent };
        if (!accounts.Contains(document.PayeeAccount)) return match with { Decision = OperationDecision.Error, Note = MatchNote.NotOurs };
        if (match.IsRepeated) return match with { Decision = OperationDecision.Duplicate, Note = MatchNote.Repeated };
        if (own.Contains(document.PayerAccount)) return match with { Decision = OperationDecision.Ignored, Note = MatchNote.OwnTransfer };
        return Received(match, new(document.Purpose), document.Sum!.Value);
    }

    private MatchNote? Fault(BankDocument document, DateOnly? date)
    {
        if (document.Date is null || !Payment.Takes(date!.Value, today)) return MatchNote.BadDate;
        return document.Sum is { } sum && Payment.Takes(sum) ? null : MatchNote.BadSum;
    }

    private OperationMatch Received(OperationMatch match, PurposeText purpose, Money sum)
    {
        var inn = match.Document.PayerInn;
        if (purpose.IsNotCustomers)
        {
            var meant = purpose.Invoices.SelectMany(Find).Distinct().Where(i => i.IsOpen && i.IsOf(inn)).ToList();     // one word does not take a client's payment away
            return meant.Count > 0 ? Suggest(match, MatchNote.NotCustomers, meant) : match with { Decision = OperationDecision.Ignored, Note = MatchNote.NotCustomers };
        }
        var found = purpose.Invoices.Select(Find).ToList();
        var named = found.SelectMany(f => f).Distinct().ToList();
        if (named.Count > 0 && found.TrueForAll(f => f.Count == 1) && named.TrueForAll(i => i.IsOf(inn))) return Named(match, named, sum);
        var same = inn is null ? [] : byInn[inn].Where(i => i.IsOpen && i.Due == sum).ToList();
        if (named.Count > 0 && named.TrueForAll(i => !i.IsOf(inn))) return Suggest(match, MatchNote.OtherPayer, named.Where(i => i.IsOpen && i.Due == sum).ToList() is { Count: > 0 } fitting ? fitting : same);
        if (purpose.Invoices.Count == 0 && same.Count == 1 && !same[0].Invoice.WasTold(sum, match.Date) && !purpose.NamesOtherPaper) return Take(match, same, sum) with { Note = MatchNote.ByPayerAndSum };
        return Suggest(match, same.Count > 1 ? MatchNote.SeveralFit : purpose.NamesOtherPaper ? MatchNote.OtherPaper : MatchNote.NoInvoice, same);
    }

    /// <summary>The payer names invoices of his own.</summary>
    private static OperationMatch Named(OperationMatch match, List<Open> named, Money sum)
    {
        if (named.TrueForAll(i => i.IsOpen)) return named.Exists(i => i.Invoice.WasTold(sum, match.Date)) ? Suggest(match, MatchNote.AlreadyPaid, named) : Take(match, named, sum);
        return named.TrueForAll(i => i.Invoice.Status is InvoiceStatus.Unpaid) ? Suggest(match, MatchNote.Cancelled, named) : match with { Note = MatchNote.AlreadyPaid, Advance = sum };
    }

    private static OperationMatch Suggest(OperationMatch match, MatchNote note, List<Open> invoices) => match with { Note = note, Suggested = [.. invoices.Select(i => i.Invoice.Number)] };

    /// <summary>In the order in which they are named.</summary>
    private static OperationMatch Take(OperationMatch match, List<Open> invoices, Money sum)
    {
        var (need, left, parts) = (Money.Sum(invoices.Select(i => i.Due)), sum, new List<MoneyPart>());
        foreach (var invoice in invoices)
        {
            var amount = left < invoice.Due ? left : invoice.Due;
            if (amount > Money.Zero) parts.Add(new(invoice.Invoice.Id, invoice.Invoice.Number, amount));
            invoice.Due -= amount;
            left -= amount;
        }
        var (decision, note) = sum == need ? (OperationDecision.Matched, MatchNote.None) : sum > need ? (OperationDecision.Overpaid, MatchNote.More)
            : need - sum <= SmallShortage ? (OperationDecision.UnderpaidSmall, MatchNote.SmallShortage) : (OperationDecision.Partial, MatchNote.Part);
        return match with { Decision = decision, Note = note, Parts = parts, Advance = left };
    }

    private List<Open> Find(NamedInvoice named) => [.. byOrdinal[named.Ordinal].Where(i => named.Year is null || i.Invoice.Year == named.Year)];

    private sealed class Open(PayableInvoice invoice)
    {
        public PayableInvoice Invoice { get; } = invoice;
        public Money Due { get; set; } = invoice.Total > invoice.Announced ? invoice.Total - invoice.Announced : Money.Zero;
        public bool IsOpen => Invoice.Status is InvoiceStatus.New && Due > Money.Zero;

        public bool IsOf(string? inn) => Invoice.Inn is not null && Invoice.Inn == inn;
    }
}
