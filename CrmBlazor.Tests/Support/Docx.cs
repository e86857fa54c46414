using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace CrmBlazor.Tests.Support;

/// <summary>Documents of Word: good ones by their paragraphs of runs, and bad ones by their parts.</summary>
public static class Docx
{
    public const string Types = """<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";
    public const string Relations = """<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>""";
    public const string Body = """<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>{{Покупатель}}</w:t></w:r></w:p></w:body></w:document>""";

    /// <summary>Paragraphs, each of so many runs; the header holds one more.</summary>
    public static byte[] Of(string? header, params string[][] paragraphs)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(paragraphs.Select(Line)));
            if (header is not null) main.AddNewPart<HeaderPart>().Header = new Header(Line([header]));
        }
        return file.ToArray();
    }

    /// <summary>A file of these parts, whatever they are; without the usual ones only where they are named with nothing.</summary>
    public static byte[] Parts(params (string Name, string? Text)[] parts)
    {
        var all = new Dictionary<string, string?> { ["[Content_Types].xml"] = Types, ["_rels/.rels"] = Relations, ["word/document.xml"] = Body };
        foreach (var (name, text) in parts) all[name] = text;
        return Zip(zip =>
        {
            foreach (var (name, text) in all.Where(p => p.Value is not null))
            {
                using var to = zip.CreateEntry(name).Open();
                to.Write(Encoding.UTF8.GetBytes(text!));
            }
        });
    }

    /// <summary>A little file of very many zeros.</summary>
    public static byte[] Bomb(int megabytes) => Zip(zip =>
    {
        using var to = zip.CreateEntry("word/media/image1.png", CompressionLevel.SmallestSize).Open();
        var zeros = new byte[1024 * 1024];
        for (var i = 0; i < megabytes; i++) to.Write(zeros);
    });

    public static string Read(byte[] file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);
        var main = document.MainDocumentPart!;
        return string.Join('\n', main.HeaderParts.SelectMany(h => h.Header.Descendants<Paragraph>()).Concat(main.Document.Descendants<Paragraph>()).Select(p => p.InnerText));
    }

    private static byte[] Zip(Action<ZipArchive> write)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true)) write(zip);
        return file.ToArray();
    }

    private static Paragraph Line(string[] runs) => new(runs.Select(r => new Run(new Text(r) { Space = SpaceProcessingModeValues.Preserve })));
}
