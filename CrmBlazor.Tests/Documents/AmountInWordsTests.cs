using System.Globalization;
using CrmBlazor.App.Documents;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Documents;

public sealed class AmountInWordsTests
{
    public static TheoryData<string, string> Vectors()
    {
        var vectors = new TheoryData<string, string>();
        foreach (var row in Sample.Rows("amount_words.csv")) vectors.Add(row[0], row[1]);
        return vectors;
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void An_amount_is_written_in_words(string amount, string words) =>
        AmountInWords.Of(Money.FromRubles(decimal.Parse(amount, CultureInfo.InvariantCulture))).Should().Be(words);
}
