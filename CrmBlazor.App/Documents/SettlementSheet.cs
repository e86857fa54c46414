using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Documents;

/// <param name="Shipped">By a closing document: the buyer owes it.</param>
/// <param name="Paid">Confirmed money of the buyer.</param>
public sealed record SettlementRow(DateOnly On, string What, Money Shipped, Money Paid);

/// <summary>Mutual settlements of one buyer within a period: what was shipped by closing documents against what was paid.</summary>
/// <param name="Opening">What he owed before; less than nothing is his advance.</param>
public sealed record SettlementSheet(int Company, SheetParty Seller, SheetParty Buyer, DateOnly From, DateOnly To, Money Opening, IReadOnlyList<SettlementRow> Rows, string? Director, string? Accountant)
{
    public Money Shipped => Money.Sum(Rows.Select(r => r.Shipped));

    public Money Paid => Money.Sum(Rows.Select(r => r.Paid));

    public Money Closing => Opening + Shipped - Paid;

    /// <summary>In whose favour it closes, as the form says it.</summary>
    public string Verdict => Closing.Kopecks switch
    {
        > 0 => $"задолженность в пользу {Seller.Name} {InvoiceSheet.Figure(Closing)} руб. ({AmountInWords.Of(Closing)})",
        < 0 => $"задолженность в пользу {Buyer.Name} {InvoiceSheet.Figure(Money.Zero - Closing)} руб. ({AmountInWords.Of(Money.Zero - Closing)})",
        _ => "взаимной задолженности нет",
    };

    /// <summary>On the side of the buyer's debt, or on the other.</summary>
    public static (string Debit, string Credit) Sides(Money balance) => balance.Kopecks >= 0 ? (InvoiceSheet.Figure(balance), "") : ("", InvoiceSheet.Figure(Money.Zero - balance));
}
