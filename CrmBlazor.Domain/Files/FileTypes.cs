using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Files;

/// <summary>Which files an office exchanges, each told by its contents and not by its name: what a browser could run is none of them.</summary>
public static class FileTypes
{
    /// <summary>25 MB.</summary>
    public const int Most = 25 * 1024 * 1024;

    /// <summary>So many first bytes are enough to tell the kind.</summary>
    public const int Head = 512;
    private const int NameLength = 200;

    private static readonly Dictionary<string, (string Type, byte[][] Beginnings)> Known = new()
    {
        ["pdf"] = ("application/pdf", ["%PDF-"u8.ToArray()]),
        ["png"] = ("image/png", [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]),
        ["jpg"] = ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        ["jpeg"] = ("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        ["gif"] = ("image/gif", ["GIF87a"u8.ToArray(), "GIF89a"u8.ToArray()]),
        ["webp"] = ("image/webp", ["RIFF"u8.ToArray()]),
        ["docx"] = ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [Zip]),
        ["xlsx"] = ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [Zip]),
        ["odt"] = ("application/vnd.oasis.opendocument.text", [Zip]),
        ["ods"] = ("application/vnd.oasis.opendocument.spreadsheet", [Zip]),
        ["zip"] = ("application/zip", [Zip]),
        ["doc"] = ("application/msword", [Ole]),
        ["xls"] = ("application/vnd.ms-excel", [Ole]),
        ["rtf"] = ("application/rtf", [@"{\rtf"u8.ToArray()]),
        ["dwg"] = ("image/vnd.dwg", ["AC10"u8.ToArray()]),
        ["txt"] = ("text/plain", []),
        ["csv"] = ("text/csv", []),
    };

    private static byte[] Zip => [0x50, 0x4B, 0x03, 0x04];

    private static byte[] Ole => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    public static IEnumerable<string> Extensions => Known.Keys;

    /// <summary>The last part of a path, without signs that steer a screen or a disk.</summary>
    public static string NameOf(string? given)
    {
        var last = (given ?? "").Split('/', '\\')[^1];
        var plain = string.Concat(last.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format && !"<>:\"|?*".Contains(c))).Trim(' ', '.');
        return plain.Length <= NameLength ? plain : string.Concat(plain.AsSpan(0, NameLength - 10).TrimEnd(), plain.AsSpan(plain.Length - 10));
    }

    /// <summary>By which type it is served.</summary>
    public static string TypeOf(string name) => Known[ExtensionOf(name)].Type;

    /// <param name="head">The first bytes, <see cref="Head"/> of them where there are as many.</param>
    public static IEnumerable<FieldFault> Faults(string name, long size, ReadOnlySpan<byte> head)
    {
        if (size == 0) return [new FieldFault("file", "emptyFile")];
        if (size > Most) return [new FieldFault("file", "fileTooLarge", Most / 1024 / 1024)];
        if (!Known.TryGetValue(ExtensionOf(name), out var kind)) return [new FieldFault("file", "badFileType", string.Join(", ", Extensions))];
        return IsTrue(kind.Beginnings, head) ? [] : [new FieldFault("file", "falseExtension", ExtensionOf(name))];
    }

    private static string ExtensionOf(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[(dot + 1)..].ToLowerInvariant() : "";

    private static bool IsTrue(byte[][] beginnings, ReadOnlySpan<byte> head)
    {
        if (beginnings.Length == 0) return !head.Contains((byte)0);
        foreach (var beginning in beginnings)
            if (head.StartsWith(beginning)) return true;
        return false;
    }
}
