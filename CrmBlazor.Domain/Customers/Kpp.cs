using System.Text.RegularExpressions;

namespace CrmBlazor.Domain.Customers;

/// <summary>КПП: no check digit; Latin capitals may stand in the fifth and sixth place.</summary>
public static partial class Kpp
{
    public static string Normalize(string? text) => Digits.Clean(text);

    public static bool IsValid(string kpp) => Form().IsMatch(kpp);

    [GeneratedRegex(@"^(?!00)[0-9]{4}[0-9A-Z]{2}[0-9]{3}\z")]
    private static partial Regex Form();
}
