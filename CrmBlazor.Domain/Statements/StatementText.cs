using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace CrmBlazor.Domain.Statements;

/// <summary>
/// The text of a statement, whatever its bank's program was written in. What the file says of its own encoding is believed for DOS alone: «Windows» stands in
/// files of UTF-8 too, and hardly any text in a one-byte code happens to be valid UTF-8.
/// </summary>
internal static class StatementText
{
    private const int Head = 64 * 1024;
    private const string Turns = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;
    private static readonly Encoding Dos = CodePagesEncodingProvider.Instance.GetEncoding(866)!;

    public static StreamReader Open(byte[] contents) => new(new MemoryStream(contents, writable: false), EncodingOf(contents), detectEncodingFromByteOrderMarks: false);

    public static Encoding EncodingOf(ReadOnlySpan<byte> contents)
    {
        if (Utf8.IsValid(contents)) return Encoding.UTF8;
        var head = Dos.GetString(contents[..Math.Min(contents.Length, Head)]);
        return head.Contains("Кодировка=DOS", StringComparison.OrdinalIgnoreCase) ? Dos : Windows;
    }

    /// <summary>Without signs that no database keeps or that turn the direction of writing.</summary>
    public static string Clean(string text)
    {
        foreach (var sign in text)
            if (IsForeign(sign)) return string.Concat(text.Select(c => IsForeign(c) ? ' ' : c)).Trim();
        return text.Trim();
    }

    private static bool IsForeign(char sign) =>
        sign > '~' ? char.IsControl(sign) || Turns.Contains(sign) || char.IsSurrogate(sign) || CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.PrivateUse or UnicodeCategory.Format : sign < ' ';
}
