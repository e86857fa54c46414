using System.Globalization;

namespace CrmBlazor.Domain.Common;

public static class TextForms
{
    private const int MostWords = 10;

    /// <summary>Trimmed, or nothing.</summary>
    public static string? OrNull(this string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    /// <summary>What somebody looks for, or nothing; a NUL is in no text, and a database may refuse to look for one.</summary>
    public static string? Sought(this string? text) => text?.Replace('\0', ' ').OrNull();

    /// <summary>The form of the wire, whatever the reader's culture.</summary>
    public static string Plain(this int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Plain(this Enum word) => char.ToLowerInvariant(word.ToString()[0]) + word.ToString()[1..];

    public static string Plain(this bool yes) => yes ? "true" : "false";

    public static string Plain(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>By which text is searched: lower case, ё as е; kept beside the text, since SQLite knows no Cyrillic case.</summary>
    public static string SearchKey(params IEnumerable<string?> parts) =>
        string.Join(' ', parts.Select(OrNull).OfType<string>()).ToLowerInvariant().Replace('ё', 'е');

    /// <summary>The words that a search narrows by, not more than a query can bear.</summary>
    public static IReadOnlyList<string> SearchWords(string? text) => [.. SearchKey([text.Sought()]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords)];
}
