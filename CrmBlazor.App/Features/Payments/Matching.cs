using System.Globalization;
using System.Text.RegularExpressions;
using CrmBlazor.App.Resources;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Customers;
using CrmBlazor.Domain.Invoices;
using Microsoft.Extensions.Localization;

namespace CrmBlazor.App.Features.Payments;

public enum Mark { Same, Hint, Differs }

/// <summary>One line of the comparison: what the invoice says, what the notice says, and a word on it.</summary>
/// <param name="Rule">The row of the regulation that asks for it.</param>
public sealed record MatchLine(string Field, string Expected, string Got, string? Word, Mark Mark, string? Rule = null);

/// <summary>A notice held against its invoice, line by line (B 50, B 57).</summary>
public sealed class Matching(PaymentView notice, IStringLocalizer<Texts> texts, Voice voice)
{
    /// <summary>Above or below what the invoice still needs; a notice that is decided is held against the whole sum.</summary>
    public Money Difference => notice.Amount - Needed;

    /// <summary>A private buyer has no ИНН here: his own number is not known to differ, an organisation's does.</summary>
    public bool IsOtherPayer => notice.PayerInn is { } inn && (notice.BuyerInn is { } buyer ? inn != buyer : !Inn.IsPerson(inn));

    /// <summary>What the confirmation would take to the invoice; the rest is the payer's advance.</summary>
    public Money Taken => notice.Amount < notice.Due ? notice.Amount : notice.Due;

    public Money Left => notice.Due - Taken;

    public bool PaysInFull => notice.InvoiceStatus is InvoiceStatus.New && Left == Money.Zero;

    /// <summary>The sum to the kopeck, from the buyer himself: nothing is left to weigh. The parties are the manager's to mark.</summary>
    public bool Agrees => notice.IsWaiting && PaysInFull && Difference == Money.Zero && !IsOtherPayer && (notice.PayerInn is not null || notice.BuyerInn is null);

    /// <summary>The verdict in a few words, the gravest first.</summary>
    public IEnumerable<string> Verdict()
    {
        if (notice.InvoiceStatus is not InvoiceStatus.New) yield return Say("Match_NotNew", voice.Word(notice.InvoiceStatus));
        else if (Difference < Money.Zero) yield return Say("Match_Partial");
        else if (Difference > Money.Zero) yield return Say("Match_Over");
        if (IsOtherPayer) yield return Say("Match_OtherPayer");
        else if (notice.PayerInn is null && notice.BuyerInn is not null) yield return Say("Match_NoPayer");
        if (!notice.PartiesActual && notice.InvoiceStatus is InvoiceStatus.New) yield return Say("Match_Placeholder");
    }

    public IEnumerable<MatchLine> Lines()
    {
        yield return new("Sum", Needed != notice.InvoiceTotal ? Say("Match_Due", Needed.Text(), notice.InvoiceTotal.Text()) : notice.InvoiceTotal.Text(),
            notice.Amount.Text(), SumWord(), Difference == Money.Zero ? Mark.Same : Mark.Differs, "B 50");
        yield return new("Payer", notice.Buyer, notice.Payer ?? Say(notice.PayerInn is null ? "NotSet" : "Match_UnknownPayer"),
            IsOtherPayer ? Say("Match_ThirdParty") : null, Payer);
        yield return new("Inn", notice.BuyerInn ?? Say("Match_NoInn"), notice.PayerInn ?? Say("NotSet"), IsOtherPayer && Inn.IsValid(notice.PayerInn!) ? Say("Match_InnValid") : null, Payer);
        yield return new("Purpose", notice.Invoice, notice.Text ?? Say("NotSet"), NamesInvoice ? null : Say("Match_NoNumber"), NamesInvoice ? Mark.Same : Mark.Hint);
        yield return new("PaidOn", Say("Match_IssuedOn", notice.IssuedOn.Text()), notice.PaidOn.Text(), notice.PaidOn < notice.IssuedOn ? Say("Match_Before") : null, notice.PaidOn < notice.IssuedOn ? Mark.Hint : Mark.Same);
        yield return Party("Supplier", notice.Supplier, "B 47");
        yield return Party("Carrier", notice.Carrier, "B 46");
        yield return new("Poster", Say("Match_Another"), notice.PostedBy, notice.ToDeciding is [var mine, ..] ? mine.Text : voice.When(notice.PostedAt), notice.ToDeciding.Count > 0 ? Mark.Differs : Mark.Same, "B 56");
    }

    /// <summary>Two numbers that are one, and nothing less, are the same payer.</summary>
    private Mark Payer => IsOtherPayer ? Mark.Differs : notice.PayerInn is null || notice.BuyerInn is null ? Mark.Hint : Mark.Same;

    private Money Needed => notice.IsWaiting ? notice.Due : notice.InvoiceTotal;

    private MatchLine Party(string field, string name, string rule) =>
        new(field, name, Say(notice.PartiesActual ? "Parties_IsActual" : "Match_PlaceholderWord"), null, notice.PartiesActual ? Mark.Same : Mark.Hint, rule);

    private string? SumWord() => Difference == Money.Zero ? null : Difference < Money.Zero ? Say("Match_Less", (Needed - notice.Amount).Text()) : Say("Match_More", Difference.Text());

    private string Say(string key, params object[] facts) => texts[key, facts];

    /// <summary>«2026/24», «2026 / 24», or the plain «24» as a word of its own.</summary>
    private bool NamesInvoice => notice.Text is { } text && notice.Invoice.Split('/') is [var year, var ordinal]
        && Regex.IsMatch(text, string.Create(CultureInfo.InvariantCulture, $@"(?<!\d)(?:{year}\s*/\s*)?{ordinal}(?!\d)"));
}
