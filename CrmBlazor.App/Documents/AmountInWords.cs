using System.Globalization;
using CrmBlazor.Domain.Common;
using Humanizer;

namespace CrmBlazor.App.Documents;

/// <summary>«Четыре тысячи рублей 00 копеек»: rubles in words, kopecks in digits, as Russian documents have it.</summary>
public static class AmountInWords
{
    private static readonly CultureInfo Russian = new("ru-RU");

    public static string Of(Money amount)
    {
        var (rubles, kopecks) = (amount.Kopecks / 100, amount.Kopecks % 100);
        var words = rubles.ToWords(GrammaticalGender.Masculine, Russian);
        return $"{char.ToUpper(words[0], Russian)}{words[1..]} {Form(rubles, "рубль", "рубля", "рублей")} {kopecks:00} {Form(kopecks, "копейка", "копейки", "копеек")}";
    }

    /// <summary>«1 рубль, 2 рубля, 5 рублей, 11 рублей».</summary>
    private static string Form(long number, string one, string few, string many) => (number % 100, number % 10) switch
    {
        ( >= 11 and <= 14, _) => many,
        (_, 1) => one,
        (_, >= 2 and <= 4) => few,
        _ => many,
    };
}
