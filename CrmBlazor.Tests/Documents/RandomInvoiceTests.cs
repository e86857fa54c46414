using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Documents;

/// <summary>Ten thousand invoices, reckoned a second time in whole kopecks.</summary>
public sealed class RandomInvoiceTests
{
    private const int Many = 10_000;
    private static readonly VatKind[] Kinds = Enum.GetValues<VatKind>();

    [Fact]
    public void Lines_add_up_VAT_is_right_to_the_kopeck_and_the_words_say_the_sum()
    {
        var dice = new Random(56_042);
        for (var i = 0; i < Many; i++)
        {
            var (lines, on) = (LinesOf(dice), new DateOnly(2015, 1, 1).AddDays(dice.Next(365 * 15)));
            var totals = Totals.Of(lines, on);
            var (gross, vat) = (lines.Sum(Gross), lines.Sum(l => Tax(Gross(l), Rate(l.Vat, on))));
            (totals.Gross.Kopecks, totals.Vat.Kopecks, totals.Net.Kopecks).Should().Be((gross, vat, gross - vat), $"invoice {i}");
            Words.Read(AmountInWords.Of(totals.Gross)).Should().Be(totals.Gross, AmountInWords.Of(totals.Gross));
        }
    }

    [Theory]
    [InlineData("Четыре тысячи рублей 00 копеек", 400000)]
    [InlineData("Один миллион двести одна тысяча один рубль 01 копейка", 120100101)]
    [InlineData("Ноль рублей 05 копеек", 5)]
    public void The_reader_of_words_reads(string words, long kopecks) => Words.Read(words).Kopecks.Should().Be(kopecks);

    private static IReadOnlyList<GoodsLine> LinesOf(Random dice) => [.. Enumerable.Range(0, dice.Next(1, 13)).Select(i =>
        Desk.Line(i, dice.Next(1, 200_000) / 1000m, dice.Next(1, 5_000_000) / 100m, dice.Next(4) == 0 ? dice.Next(0, 10_000) / 100m : 0, Kinds[dice.Next(Kinds.Length)]))];

    /// <summary>In thousandths of a piece and hundredths of a percent, half away from zero.</summary>
    private static long Gross(GoodsLine line)
    {
        var (product, whole) = ((Int128)line.Price.Kopecks * (long)(line.Quantity * 1000) * (long)((100 - line.Discount) * 100), (Int128)10_000_000);
        return (long)(((2 * product) + whole) / (2 * whole));
    }

    private static long Tax(long gross, int rate) => ((2 * gross * rate) + 100 + rate) / (2 * (100 + rate));

    private static int Rate(VatKind kind, DateOnly on) => kind switch
    {
        VatKind.Standard => on.Year >= 2026 ? 22 : on.Year >= 2019 ? 20 : 18,
        VatKind.Reduced => 10,
        VatKind.UsnFive => 5,
        VatKind.UsnSeven => 7,
        _ => 0,
    };

    /// <summary>Russian cardinals, back to the number.</summary>
    private static class Words
    {
        private static readonly Dictionary<string, long> Ones = new()
        {
            ["ноль"] = 0, ["один"] = 1, ["одна"] = 1, ["два"] = 2, ["две"] = 2, ["три"] = 3, ["четыре"] = 4, ["пять"] = 5, ["шесть"] = 6, ["семь"] = 7, ["восемь"] = 8, ["девять"] = 9, ["десять"] = 10,
            ["одиннадцать"] = 11, ["двенадцать"] = 12, ["тринадцать"] = 13, ["четырнадцать"] = 14, ["пятнадцать"] = 15, ["шестнадцать"] = 16, ["семнадцать"] = 17, ["восемнадцать"] = 18,
            ["девятнадцать"] = 19, ["двадцать"] = 20, ["тридцать"] = 30, ["сорок"] = 40, ["пятьдесят"] = 50, ["шестьдесят"] = 60, ["семьдесят"] = 70, ["восемьдесят"] = 80, ["девяносто"] = 90,
            ["сто"] = 100, ["двести"] = 200, ["триста"] = 300, ["четыреста"] = 400, ["пятьсот"] = 500, ["шестьсот"] = 600, ["семьсот"] = 700, ["восемьсот"] = 800, ["девятьсот"] = 900,
        };

        private static readonly (string Stem, long Of)[] Thousands = [("тысяч", 1_000), ("миллион", 1_000_000), ("миллиард", 1_000_000_000)];

        public static Money Read(string words)
        {
            var (sum, group) = (0L, 0L);
            var said = words.ToLowerInvariant().Split(' ');
            var ruble = Array.FindIndex(said, w => w.StartsWith("рубл", StringComparison.Ordinal));
            foreach (var word in said[..ruble])
            {
                if (Array.FindLast(Thousands, t => word.StartsWith(t.Stem, StringComparison.Ordinal)) is { Of: > 0 } thousand) (sum, group) = (sum + (group * thousand.Of), 0);
                else group += Ones[word];
            }
            return new(((sum + group) * 100) + long.Parse(said[ruble + 1], System.Globalization.CultureInfo.InvariantCulture));
        }
    }
}
