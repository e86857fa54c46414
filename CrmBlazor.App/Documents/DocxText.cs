using System.Text;
using CrmBlazor.Domain.Common;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CrmBlazor.App.Documents;

/// <summary>What a .docx says: a line for each paragraph, and one for each row of a table with its cells side by side.</summary>
public static class DocxText
{
    /// <param name="most">Characters; what follows is not read.</param>
    /// <exception cref="BadFieldsException">No plain .docx, see <see cref="DocxCheck"/>.</exception>
    public static string Read(byte[] file, int most)
    {
        FieldFaults.None(DocxCheck.Faults("file", file));
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        var text = new StringBuilder();
        foreach (var line in Lines(document.MainDocumentPart!.Document!.Body!).Where(l => l.Length > 0))
        {
            if (text.Length + line.Length >= most) break;
            text.Append(line).Append('\n');
        }
        return text.ToString().TrimEnd();
    }

    private static IEnumerable<string> Lines(OpenXmlElement part) => part.ChildElements.SelectMany(child => child switch
    {
        Paragraph paragraph => [TextOf(paragraph)],
        TableRow row => [string.Join(" ", row.Descendants<TableCell>().Select(TextOf).Where(t => t.Length > 0))],
        _ => Lines(child),
    });

    private static string TextOf(OpenXmlElement part) => string.Concat(part.Descendants().Select(e => e switch
    {
        Text text => text.Text,
        TabChar or Break or Paragraph => " ",
        _ => "",
    })).Trim();
}
