using System.Text;
using System.Text.RegularExpressions;

namespace CrmBlazor.Domain.Customers;

/// <summary>A telephone number in E.164. What is not recognised is kept as it was written, and a city code is never guessed.</summary>
public sealed partial record PhoneNumber(string E164, string? Extension = null)
{
    private const int FewestDigits = 4;

    /// <summary>As people write it: <c>+7 921 848-53-83</c>; foreign numbers stay as they are.</summary>
    public string Display => Show(E164);

    public static string Show(string e164) =>
        e164.StartsWith("+7", StringComparison.Ordinal) && e164.Length == 12 ? $"+7 {e164[2..5]} {e164[5..8]}-{e164[8..10]}-{e164[10..]}" : e164;

    /// <summary>The first number in the text, if there is one.</summary>
    public static PhoneNumber? Find(string? text) => FindAll(text) is [var first, ..] ? first : null;

    /// <summary>Every number in the text: several may be separated by comma, semicolon, slash or «или».</summary>
    public static IReadOnlyList<PhoneNumber> FindAll(string? text) =>
        [.. Between().Split(Plain(text ?? "")).Select(One).OfType<PhoneNumber>()];

    /// <summary>The digits by which a part of a number is looked for, without the country's 7 or 8; nothing where the text is no part of a number.</summary>
    public static string? Part(string? text)
    {
        if ((text ?? "").Any(char.IsLetter)) return null;
        var digits = string.Concat((text ?? "").Where(char.IsAsciiDigit));
        return digits.Length < FewestDigits ? null : digits[0] is '7' or '8' ? digits[1..] : digits;
    }

    private static string Plain(string text) => Hyphens().Replace(text.Normalize(NormalizationForm.FormKC), "-");

    private static PhoneNumber? One(string part)
    {
        var extension = Tail().Match(part);
        var number = extension.Success ? part[..extension.Index] : part;
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return Dialled(digits, number.Contains('+', StringComparison.Ordinal)) is { } dialled
            ? new PhoneNumber("+" + dialled, extension.Success ? extension.Groups[1].Value : null)
            : null;
    }

    private static string? Dialled(string digits, bool plus)
    {
        if (!plus && digits.StartsWith("810", StringComparison.Ordinal) && digits.Length >= 13) return Abroad(digits[3..]);
        if (digits.StartsWith("00", StringComparison.Ordinal) && digits.Length >= 12) return Abroad(digits[2..]);
        if (digits.Length == 11 && digits[0] is ('7' or '8')) return Home(digits[1..]);
        if (plus) return Abroad(digits);
        return digits.Length == 10 && digits[0] is '3' or '4' or '8' or '9' ? Home(digits) : null;
    }

    private static string? Abroad(string digits) => digits switch
    {
        ['7', ..] => digits.Length == 11 ? Home(digits[1..]) : null,
        { Length: >= 10 and <= 15 } => digits,
        _ => null,
    };

    /// <summary>Russia, and with 6 or 7 Kazakhstan, which shares +7.</summary>
    private static string? Home(string national) => national[0] is '3' or '4' or '6' or '7' or '8' or '9' ? "7" + national : null;

    [GeneratedRegex(@"[\u2010-\u2015\u00ad]")]
    private static partial Regex Hyphens();

    [GeneratedRegex(@"[,;/](?!\s*(?:доб|вн|ext))|\s{3,}|\bили\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Between();

    [GeneratedRegex(@"(?:доб(?:авочный)?\.?|вн(?:утр)?\.?|ext\.?|#|x)\s*[:.]?\s*([0-9]{1,6})\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tail();
}
