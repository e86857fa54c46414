using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CrmBlazor.App.Documents;

/// <summary>Fills «{{Покупатель.ИНН}}» in a .docx that was checked. Word likes to split a field over several runs, so a paragraph is read as a whole.</summary>
public static partial class DocxForm
{
    /// <returns>The filled file, and the fields that nobody knows: they stay as they are.</returns>
    public static (byte[] File, IReadOnlyList<string> Unknown) Fill(byte[] template, IReadOnlyDictionary<string, string> values)
    {
        using var copy = new MemoryStream();
        copy.Write(template);
        var unknown = new List<string>();
        using (var document = WordprocessingDocument.Open(copy, isEditable: true))
            foreach (var texts in Roots(document).SelectMany(Paragraphs)) Fill(texts, values, unknown);
        return (copy.ToArray(), [.. unknown.Distinct()]);
    }

    /// <summary>«Покупатель.ИНН» of « покупатель. инн ».</summary>
    public static string KeyOf(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant().Replace('ё', 'е');

    private static IEnumerable<OpenXmlElement> Roots(WordprocessingDocument document)
    {
        if (document.MainDocumentPart is not { } main) return [];
        IEnumerable<OpenXmlElement?> roots = [main.Document, .. main.HeaderParts.Select(h => h.Header), .. main.FooterParts.Select(f => f.Footer), main.FootnotesPart?.Footnotes];
        return roots.OfType<OpenXmlElement>();
    }

    /// <summary>The texts of each paragraph; one in a text box is a paragraph of its own.</summary>
    private static IEnumerable<List<Text>> Paragraphs(OpenXmlElement root) =>
        root.Descendants<Paragraph>().Select(p => p.Descendants<Text>().Where(t => t.Ancestors<Paragraph>().First() == p).ToList());

    /// <summary>From the end, so that the places of those before stay true.</summary>
    private static void Fill(List<Text> texts, IReadOnlyDictionary<string, string> values, List<string> unknown)
    {
        foreach (var field in Field().Matches(string.Concat(texts.Select(t => t.Text))).Reverse())
        {
            if (values.TryGetValue(KeyOf(field.Groups[1].Value), out var value)) Put(texts, field.Index, field.Index + field.Length, string.Concat(value.Where(XmlConvert.IsXmlChar)));
            else unknown.Add(field.Groups[1].Value);
        }
    }

    private static void Put(List<Text> texts, int from, int to, string value)
    {
        var start = 0;
        foreach (var text in texts)
        {
            var (length, first) = (text.Text.Length, from >= start);
            var (left, right) = (Math.Clamp(from - start, 0, length), Math.Clamp(to - start, 0, length));
            if (left < right)
            {
                text.Text = text.Text[..left] + (first ? value : "") + text.Text[right..];
                text.Space = SpaceProcessingModeValues.Preserve;
            }
            start += length;
        }
    }

    [GeneratedRegex(@"\{\{([^{}]{1,100})\}\}")]
    private static partial Regex Field();
}
