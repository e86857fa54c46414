using System.Text;
using CrmBlazor.Domain.Common;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CrmBlazor.App.Documents;

/// <summary>What a .docx says: a line for each paragraph, and one for each row of a table with its cells side by side.</summary>
public sealed class DocxText
{
    private readonly StringBuilder said = new();
    private readonly int most;

    private DocxText(int most) => this.most = most;

    /// <param name="most">Characters; what follows is not read.</param>
    /// <exception cref="BadFieldsException">No plain .docx, see <see cref="DocxCheck"/>, or one without text.</exception>
    public static string Read(byte[] file, int most)
    {
        FieldFaults.None(DocxCheck.Faults("file", file));
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        var text = new DocxText(most);
        text.Add(document.MainDocumentPart!.Document!.Body!, inRow: false);
        var read = text.said.ToString().Trim();
        FieldFaults.None(FieldFaults.When(read.Length == 0, "file", "docxEmpty"));
        return read;
    }

    private void Add(OpenXmlElement part, bool inRow)
    {
        foreach (var child in part.ChildElements)
        {
            if (said.Length >= most) return;
            if (child is Text text) said.Append(text.Text.AsSpan(0, Math.Min(text.Text.Length, most - said.Length)));
            else if (child is TabChar or Break) End(' ');
            else if (child is not AlternateContentFallback) Add(child, inRow || child is TableRow);
            if (child is Paragraph or TableRow) End(inRow ? ' ' : '\n');
        }
    }

    /// <summary>Of a word, a cell or a line: nothing stands between two of them twice.</summary>
    private void End(char by)
    {
        while (said.Length > 0 && said[^1] == ' ') said.Length--;
        if (said.Length > 0 && said.Length < most && said[^1] != '\n') said.Append(by);
    }
}
