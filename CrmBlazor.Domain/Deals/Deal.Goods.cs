using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Deals;

/// <summary>What is sold and for how much (B 27-34).</summary>
public sealed partial class Deal
{
    public IReadOnlyList<GoodsLine> Lines { get; private set; } = [];

    /// <summary>The sum of the lines, VAT inside; none until there are lines (D23).</summary>
    public Money? Amount { get; private set; }

    /// <summary>«КС 10-9 × 3, ФБС 12-5-3 × 2», for the card.</summary>
    public string Goods { get; private set; } = "";

    /// <param name="on">The day whose rates of VAT hold.</param>
    public void SetLines(IReadOnlyList<GoodsLine> lines, long? version, DateOnly on)
    {
        MustBeOpen();
        if (Stage >= Stage.Paid) throw new RuleBrokenException(new Obstacle("linesLocked", "B 57"));
        FieldFaults.None(GoodsLine.Faults(lines));
        if (Stage >= Stage.Priced) Obstacles.None(ToPricing(lines));    // the price that was told stays told
        MustBeAt(version, () => [new("lines", Summary(Lines), Summary(lines))]);
        if (lines.SequenceEqual(Lines)) return;
        var (totals, before) = (Totals.Of(lines, on), Totals.Of(Lines, on));
        var (was, now) = LineWords.Between(Lines, lines);
        (Lines, Goods, Amount) = (lines, Summary(lines), lines.Count == 0 ? null : totals.Gross);
        Record(new DealLinesSet(Id, Number, lines.Count, totals.Gross, totals.Vat, before.Gross, before.Vat, was, now));
    }

    private static string Summary(IReadOnlyList<GoodsLine> lines) => string.Join(", ", lines.Select(l => $"{l.Name} × {l.Quantity:0.###}"));
}
