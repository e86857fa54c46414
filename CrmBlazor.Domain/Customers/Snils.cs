using System.Globalization;

namespace CrmBlazor.Domain.Customers;

/// <summary>СНИЛС: eleven digits, the last two of them a check that is defined above 001-001-998.</summary>
public static class Snils
{
    private const int FirstChecked = 1001998;
    private static readonly int[] Weights = [9, 8, 7, 6, 5, 4, 3, 2, 1];

    public static string Normalize(string? text) => Digits.Clean(text).Replace("-", "", StringComparison.Ordinal);

    public static bool IsValid(string snils) =>
        Digits.Only(snils, 11) && (Number(snils.AsSpan(0, 9)) <= FirstChecked || Digits.Sum(snils, Weights) % 101 % 100 == Number(snils.AsSpan(9)));

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
