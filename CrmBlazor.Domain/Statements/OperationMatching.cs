using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Conversations;
using CrmBlazor.Domain.Invoices;
using CrmBlazor.Domain.Payments;

namespace CrmBlazor.Domain.Statements;

/// <summary>An invoice as money meets it.</summary>
/// <param name="Seller">Our own company whose invoice it is.</param>
/// <param name="Inn">Of the buyer; none where it is made out to a person.</param>
/// <param name="Announced">Money that is on its way to it already, or there.</param>
public sealed record PayableInvoice(Guid Id, string Number, int Year, int Ordinal, Guid Seller, string? Inn, InvoiceStatus Status, Money Total, Money Announced)
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
    private readonly ILookup<string, Guid> own;
    private readonly IReadOnlySet<string> known;
    private readonly HashSet<string> seen = [];
    private readonly DateOnly today;

    /// <param name="accounts">Of the statement.</param>
    /// <param name="own">All of ours, each with the companies of ours whose it is.</param>
    /// <param name="known">Keys of operations that were accepted before.</param>
    public OperationMatching(IEnumerable<PayableInvoice> invoices, IReadOnlySet<string> accounts, ILookup<string, Guid> own, IReadOnlySet<string> known, DateOnly today)
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
        var found = purpose.Invoices.Select(Find).ToList();
        var named = found.SelectMany(f => f).Distinct().ToList();
        if (purpose.IsNotCustomers)
        {
            var meant = named.Where(i => i.IsOpen && i.IsOf(inn)).ToList();     // one word does not take a client's payment away
            return meant.Count > 0 ? Suggest(match, MatchNote.NotCustomers, meant) : match with { Decision = OperationDecision.Ignored, Note = MatchNote.NotCustomers };
        }
        if (named.Count > 0 && found.TrueForAll(f => f.Count == 1) && named.TrueForAll(i => i.IsOf(inn))) return purpose.NamesUnread ? Suggest(match, MatchNote.NumberUnknown, named) : Named(match, named, sum);
        var same = inn is null ? [] : byInn[inn].Where(i => i.IsOpen && i.Due == sum).ToList();
        if (named.Count == 0 || named.Exists(i => i.IsOf(inn))) return ByPayerAndSum(match, purpose, same, isUnknown: purpose.NamesUnread || found.Exists(f => f.Count == 0), sum);
        var fitting = named.Where(i => i.IsOpen && i.Due == sum).ToList();
        return Suggest(match, MatchNote.OtherPayer, same.Count == 0 || fitting.Exists(i => IsPaid(match, i)) ? fitting : same);
    }

    /// <summary>The payer names invoices of his own.</summary>
    private OperationMatch Named(OperationMatch match, List<Open> named, Money sum)
    {
        if (!named.TrueForAll(i => IsPaid(match, i))) return match with { Note = MatchNote.OtherSeller, Suggested = NumbersOf(named) };
        if (named.TrueForAll(i => i.IsOpen)) return named.Exists(i => i.Invoice.WasTold(sum, match.Date)) ? Suggest(match, MatchNote.AlreadyPaid, named) : Take(match, named, sum);
        return named.TrueForAll(i => i.Invoice.Status is InvoiceStatus.Unpaid) ? Suggest(match, MatchNote.Cancelled, named) : match with { Note = MatchNote.AlreadyPaid, Advance = sum };
    }

    /// <summary>He names none that is known. A number that is not, or cannot be read, is not passed over for the sum: he means something by it.</summary>
    private OperationMatch ByPayerAndSum(OperationMatch match, PurposeText purpose, List<Open> same, bool isUnknown, Money sum)
    {
        var here = same.FindAll(i => IsPaid(match, i));
        if (isUnknown) return Suggest(match, MatchNote.NumberUnknown, here);
        if (purpose.Invoices.Count == 0 && here is [var only] && !only.Invoice.WasTold(sum, match.Date) && !purpose.NamesOtherPaper) return Take(match, here, sum) with { Note = MatchNote.ByPayerAndSum };
        return Suggest(match, here.Count > 1 ? MatchNote.SeveralFit : purpose.NamesOtherPaper ? MatchNote.OtherPaper : MatchNote.NoInvoice, same);
    }

    /// <summary>What he may mean, of the company of ours that was paid; where all is another's, that is the reason.</summary>
    private OperationMatch Suggest(OperationMatch match, MatchNote note, List<Open> invoices)
    {
        var here = invoices.FindAll(i => IsPaid(match, i));
        return here.Count == 0 && invoices.Count > 0 ? match with { Note = MatchNote.OtherSeller, Suggested = NumbersOf(invoices) } : match with { Note = note, Suggested = NumbersOf(here) };
    }

    private bool IsPaid(OperationMatch match, Open invoice) => own[match.Account].Contains(invoice.Invoice.Seller);

    private static IReadOnlyList<string> NumbersOf(List<Open> invoices) => [.. invoices.Select(i => i.Invoice.Number)];

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
