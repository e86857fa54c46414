namespace CrmBlazor.Domain.Customers;

/// <summary>БИК: nine digits from 0; 04 are banks, 01 the treasury.</summary>
public static class Bik
{
    public static string Normalize(string? text) => Digits.Clean(text);

    public static bool IsValid(string bik) => Digits.Only(bik, 9) && bik[0] == '0' && "0124".Contains(bik[1]);

    public static bool IsTreasury(string bik) => bik.StartsWith("01", StringComparison.Ordinal);

    /// <summary>A unit of the Bank of Russia itself: its accounts are checked as correspondent accounts are.</summary>
    public static bool IsBankOfRussia(string bik) => bik[6..] is "000" or "001" or "002";
}
