using System.Globalization;
using CrmBlazor.Domain.Catalog;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Domain.Catalog;

public class VatTests
{
    [Fact]
    public void Included_VAT_of_every_sample_is_right_to_the_kopeck()
    {
        foreach (var row in Sample.Rows("vat.csv"))
        {
            var gross = Rubles(row[0]);
            var vat = Vat.Included(gross, int.Parse(row[1], CultureInfo.InvariantCulture));
            vat.Should().Be(Rubles(row[2]), row[0] + " at " + row[1]);
            (gross - vat).Should().Be(Rubles(row[3]));
        }
    }

    [Theory]
    [InlineData("2018-12-31", 18)]
    [InlineData("2019-01-01", 20)]
    [InlineData("2025-12-31", 20)]
    [InlineData("2026-01-01", 22)]
    public void The_standard_rate_follows_the_date(string on, int percent) =>
        Vat.RatePercent(VatKind.Standard, DateOnly.Parse(on, CultureInfo.InvariantCulture)).Should().Be(percent);

    [Fact]
    public void No_VAT_is_not_a_zero_rate()
    {
        var day = new DateOnly(2026, 5, 12);
        Vat.RatePercent(VatKind.None, day).Should().BeNull();
        Vat.RatePercent(VatKind.Zero, day).Should().Be(0);
        Vat.RatePercent(VatKind.Reduced, day).Should().Be(10);
        Vat.Included(new Money(400000), null).Should().Be(Money.Zero);
    }

    [Fact]
    public void A_document_sums_its_lines_and_so_differs_from_its_total()
    {
        var lines = Money.Sum(Enumerable.Repeat(Vat.Included(new Money(10000), 22), 3));
        lines.Should().Be(new Money(5409));
        Vat.Included(new Money(30000), 22).Should().Be(new Money(5410));
    }

    private static Money Rubles(string text) => Money.FromRubles(decimal.Parse(text, CultureInfo.InvariantCulture));
}
