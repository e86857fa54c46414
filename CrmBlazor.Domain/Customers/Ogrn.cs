using System.Globalization;

namespace CrmBlazor.Domain.Customers;

/// <summary>ОГРН of a legal entity (13 digits, first 1 or 5) or ОГРНИП (15 digits, first 3). Other first digits number records, not entities.</summary>
public static class Ogrn
{
    public static string Normalize(string? text) => Digits.Clean(text);

    public static bool IsValid(string ogrn) =>
        (Digits.Only(ogrn, 13) && ogrn[0] is '1' or '5' && Check(ogrn, 11)) || (Digits.Only(ogrn, 15) && ogrn[0] is '3' && Check(ogrn, 13));

    private static bool Check(string ogrn, int modulus) =>
        long.Parse(ogrn.AsSpan(0, ogrn.Length - 1), CultureInfo.InvariantCulture) % modulus % 10 == Digits.At(ogrn, ogrn.Length - 1);
}
