using System.Text.RegularExpressions;

namespace CrmBlazor.Domain.Customers;

/// <summary>A bank account of twenty places, whose key is reckoned together with the bank's БИК (Bank of Russia, № 515 of 08.09.1997).</summary>
public static partial class BankAccountNumber
{
    private const string Letters = "ABCEHKMPTX";

    public static string Normalize(string? text) => Digits.Clean(text);

    /// <summary>Treasury accounts have another key: only their form is checked.</summary>
    public static bool IsValid(string account, string bik) =>
        Form().IsMatch(account) && Bik.IsValid(bik) && (Bik.IsTreasury(bik) || Key(Prefix(account, bik) + Plain(account)) == 0);

    public static bool IsCorrespondent(string account) => account.StartsWith("301", StringComparison.Ordinal);

    private static string Prefix(string account, string bik) =>
        IsCorrespondent(account) || Bik.IsBankOfRussia(bik) ? "0" + bik[4..6] : bik[6..];

    private static string Plain(string account) =>
        Letters.IndexOf(account[5]) is >= 0 and var digit ? $"{account[..5]}{digit}{account[6..]}" : account;

    private static int Key(string digits) => digits.Select((_, i) => Digits.At(digits, i) * Weight(i) % 10).Sum() % 10;

    private static int Weight(int place) => (place % 3) switch { 0 => 7, 1 => 1, _ => 3 };

    [GeneratedRegex(@"^[0-9]{5}[0-9ABCEHKMPTX][0-9]{14}\z")]
    private static partial Regex Form();
}
