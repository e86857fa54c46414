using System.IO.Compression;
using System.Xml;
using CrmBlazor.Domain.Common;
using DocumentFormat.OpenXml.Packaging;

namespace CrmBlazor.App.Documents;

/// <summary>
/// Whether a file is a plain .docx: no bomb, no macro, no entity, nothing fetched from elsewhere. It is unpacked within a budget that its own headers cannot talk it out of,
/// before anything else opens it.
/// </summary>
public static class DocxCheck
{
    /// <summary>2 MB.</summary>
    public const int Most = 2 * 1024 * 1024;
    private const int MostParts = 300;
    private const int MostUnpacked = 16 * 1024 * 1024;
    private const string Types = "[Content_Types].xml";
    private const string Document = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static readonly XmlReaderSettings Strict = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static IEnumerable<FieldFault> Faults(string field, byte[] file)
    {
        if (file.Length > Most) return [new FieldFault(field, "fileTooLarge", Most / 1024 / 1024)];
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
            return CodeOf(zip) switch
            {
                null when Opens(file) => [],
                "bomb" => [new FieldFault(field, "docxBomb")],
                "macro" => [new FieldFault(field, "docxMacro")],
                "remote" => [new FieldFault(field, "docxRemote")],
                _ => [new FieldFault(field, "badDocx")],
            };
        }
        catch (XmlException)
        {
            return [new FieldFault(field, "docxXml")];
        }
        catch (Exception broken) when (broken is InvalidDataException or NotSupportedException or IOException)
        {
            return [new FieldFault(field, "badDocx")];
        }
    }

    /// <summary>Parts that hang together as a document: the same reader will fill it.</summary>
    private const int Deepest = 200;
    private static readonly string[] Other = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff", ".odttf", ".ttf", ".bin"];

    private static bool Opens(byte[] file)
    {
        try
        {
            DocxForm.Fill(file, new Dictionary<string, string>());
            using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
            return document.MainDocumentPart?.Document?.Body is not null;
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or InvalidDataException or IOException or FormatException or ArgumentException or InvalidOperationException or InvalidCastException)
        {
            return false;
        }
    }

    private static string? CodeOf(ZipArchive zip)
    {
        if (zip.Entries.Count > MostParts) return "bomb";
        var (left, types) = (MostUnpacked, "");
        foreach (var entry in zip.Entries)
        {
            if (Unpacked(entry, left) is not { } bytes) return "bomb";
            left -= bytes.Length;
            if (entry.FullName.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)) return "macro";
            if (entry.FullName == Types) types = System.Text.Encoding.UTF8.GetString(bytes);
            if (IsXml(entry.FullName) && FetchesElsewhere(bytes)) return "remote";
        }
        return types.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) ? "macro" : types.Contains(Document, StringComparison.Ordinal) ? null : "other";
    }

    /// <summary>Nothing where it is larger than what is left of the budget.</summary>
    private static byte[]? Unpacked(ZipArchiveEntry entry, int left)
    {
        using var from = entry.Open();
        using var to = new MemoryStream();
        var part = new byte[81920];
        for (int read; (read = from.Read(part)) > 0;)
        {
            if (to.Length + read > left) return null;
            to.Write(part, 0, read);
        }
        return to.ToArray();
    }

    /// <summary>Whatever is no picture and no font is read as markup, so that nothing passes by another name.</summary>
    private static bool IsXml(string name) => !Array.Exists(Other, e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase)) && !name.EndsWith('/');

    /// <summary>Reads it to the end, so that whatever is no plain markup throws; a link is followed by nobody, a template or a picture by Word itself.</summary>
    private static bool FetchesElsewhere(byte[] xml)
    {
        var fetches = false;
        using var reader = XmlReader.Create(new MemoryStream(xml), Strict);
        while (reader.Read())
        {
            if (reader.Depth > Deepest) throw new XmlException("Too deep.");     // who reads it later goes down by itself
            fetches |= reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") == "External" && reader.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) != true;
        }
        return fetches;
    }
}
