using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CrmBlazor.App.Documents;

/// <summary>
/// A workbook of one sheet (ECMA-376), written row by row into the stream: the memory that it takes does not grow with the rows. The header is frozen and filters; sums stand below.
/// </summary>
public static class Workbook
{
    public const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";
    private const string Xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

    /// <summary>More rows than a sheet has.</summary>
    private const int MostRows = 1_048_576 - 2;

    private static readonly (string Path, string Text)[] Around =
    [
        ("[Content_Types].xml", $"{Xml}<Types xmlns=\"{Packages}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>"),
        ("_rels/.rels", $"{Xml}<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/_rels/workbook.xml.rels", $"{Xml}<Relationships xmlns=\"{Packages}/relationships\"><Relationship Id=\"rId1\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" Type=\"{Office}/styles\" Target=\"styles.xml\"/></Relationships>"),
        ("xl/styles.xml", $"{Xml}<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"dd.mm.yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"dd.mm.yyyy hh:mm\"/></numFmts>"
            + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font><font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFEAF0FB\"/></patternFill></fill></fills>"
            + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"8\"><xf/><xf numFmtId=\"49\" applyNumberFormat=\"1\"/><xf/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/>"
            + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" applyNumberFormat=\"1\"/><xf fontId=\"1\" fillId=\"2\" applyFont=\"1\" applyFill=\"1\"/><xf numFmtId=\"4\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs></styleSheet>"),
    ];

    private const int HeadStyle = 6;
    private const int SumStyle = 7;

    /// <param name="sheet">Its name, at most 31 characters.</param>
    public static async Task WriteAsync<T>(Stream to, string sheet, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellation = default)
    {
        var archive = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellation);
        await using var closing = archive.ConfigureAwait(false);
        foreach (var (path, text) in Around) await PartAsync(archive, path, text, cancellation);
        await PartAsync(archive, "xl/workbook.xml", $"{Xml}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets><sheet name=\"{SheetRow.Escaped(sheet)}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>", cancellation);
        await using var part = await archive.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).OpenAsync(cancellation);
        await SheetAsync(part, columns, rows, cancellation);
    }

    private static async Task SheetAsync<T>(Stream part, IReadOnlyList<Column<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellation)
    {
        var row = new SheetRow(part);
        row.Raw($"{Xml}<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (var i = 0; i < columns.Count; i++) row.Raw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{columns[i].Width}\" customWidth=\"1\"/>"));
        row.Raw("</cols><sheetData><row>");
        foreach (var column in columns) row.Text(column.Title, HeadStyle);
        row.Raw("</row>");
        var (count, sums) = (0, new decimal[columns.Count]);
        await foreach (var item in rows.WithCancellation(cancellation))
        {
            if (++count > MostRows) break;
            row.Raw("<row>");
            for (var i = 0; i < columns.Count; i++) sums[i] += row.Cell(columns[i].Of(item));
            row.Raw("</row>");
            await row.FlushWhenFullAsync(cancellation);
        }
        if (count > 0 && columns.Any(c => c.IsSummed)) Sums(row, columns, sums, count);
        row.Raw($"</sheetData><autoFilter ref=\"A1:{SheetRow.Letters(columns.Count - 1)}{(count + 1).ToString(CultureInfo.InvariantCulture)}\"/></worksheet>");
        await row.FlushAsync(cancellation);
    }

    /// <summary>Under what is summed; the first column would say so, if it is not summed itself.</summary>
    private static void Sums<T>(SheetRow row, IReadOnlyList<Column<T>> columns, decimal[] sums, int count)
    {
        row.Raw("<row>");
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].IsSummed) row.Sum(i, count + 1, sums[i], SumStyle);
            else row.Cell(default);
        }
        row.Raw("</row>");
    }

    private static async Task PartAsync(ZipArchive archive, string path, string text, CancellationToken cancellation)
    {
        await using var part = await archive.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancellation);
        await part.WriteAsync(Encoding.UTF8.GetBytes(text), cancellation);
    }
}
