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

    private static readonly Dictionary<string, Kind> Known = new()
    {
        ["pdf"] = new("application/pdf", ["%PDF-"u8.ToArray()]),
        ["png"] = new("image/png", [[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]]),
        ["jpg"] = new("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        ["jpeg"] = new("image/jpeg", [[0xFF, 0xD8, 0xFF]]),
        ["gif"] = new("image/gif", ["GIF87a"u8.ToArray(), "GIF89a"u8.ToArray()]),
        ["webp"] = new("image/webp", ["RIFF"u8.ToArray()], "WEBP"),
        ["docx"] = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", [Zip], "word/"),
        ["xlsx"] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [Zip], "xl/"),
        ["odt"] = new("application/vnd.oasis.opendocument.text", [Zip], "opendocument.text"),
        ["ods"] = new("application/vnd.oasis.opendocument.spreadsheet", [Zip], "opendocument.spreadsheet"),
        ["zip"] = new("application/zip", [Zip]),
        ["doc"] = new("application/msword", [Ole]),
        ["xls"] = new("application/vnd.ms-excel", [Ole]),
        ["rtf"] = new("application/rtf", [@"{\rtf"u8.ToArray()]),
        ["dwg"] = new("image/vnd.dwg", ["AC10"u8.ToArray()]),
        ["txt"] = new("text/plain", []),
        ["csv"] = new("text/csv", []),
    };

    /// <param name="Beginnings">The first bytes, one of these; of text none.</param>
    /// <param name="Mark">What tells kinds of one container apart; it stands near its beginning or in the directory at its end.</param>
    private sealed record Kind(string Type, byte[][] Beginnings, string? Mark = null);

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

    /// <summary>Told when the whole file has come: any archive begins as a .docx does.</summary>
    public static IEnumerable<FieldFault> ContainerFaults(string name, ReadOnlySpan<byte> beginning, ReadOnlySpan<byte> end)
    {
        if (Known[ExtensionOf(name)].Mark is not { } mark) return [];
        var bytes = System.Text.Encoding.ASCII.GetBytes(mark);
        return FieldFaults.When(beginning.IndexOf(bytes) < 0 && end.IndexOf(bytes) < 0, "file", "falseExtension", ExtensionOf(name));
    }

    private static bool IsTrue(byte[][] beginnings, ReadOnlySpan<byte> head)
    {
        if (beginnings.Length == 0) return !head.Contains((byte)0);
        foreach (var beginning in beginnings)
            if (head.StartsWith(beginning)) return true;
        return false;
    }
}
