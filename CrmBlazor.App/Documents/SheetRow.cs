using System.Globalization;
using System.Security;
using System.Text;

namespace CrmBlazor.App.Documents;

/// <summary>The cells of a sheet on their way into its stream.</summary>
internal sealed class SheetRow(Stream to)
{
    private const int Full = 32 * 1024;
    private readonly StringBuilder text = new(Full + 4096);
    private byte[] bytes = new byte[(Full + 4096) * 3];

    public void Raw(string xml) => text.Append(xml);

    /// <returns>What it adds to the sum of its column.</returns>
    public decimal Cell(Cell cell)
    {
        if (cell.Kind is CellKind.Empty) text.Append("<c/>");
        else if (cell.Kind is CellKind.Text) Text(cell.Text!, (int)CellKind.Text);
        else text.Append(CultureInfo.InvariantCulture, $"<c s=\"{(int)cell.Kind}\"><v>{cell.Number}</v></c>");
        return cell.Number;
    }

    /// <summary>As a string of its own, which no program reads as a formula.</summary>
    public void Text(string said, int style) =>
        text.Append(CultureInfo.InvariantCulture, $"<c s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">").Append(Escaped(said)).Append("</t></is></c>");

    /// <param name="last">The row of the last one that is summed; the first is the second row.</param>
    public void Sum(int column, int last, decimal known, int style) =>
        text.Append(CultureInfo.InvariantCulture, $"<c s=\"{style}\"><f>SUM({Letters(column)}2:{Letters(column)}{last})</f><v>{known}</v></c>");

    public ValueTask FlushWhenFullAsync(CancellationToken cancellation) => text.Length < Full ? ValueTask.CompletedTask : FlushAsync(cancellation);

    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        foreach (var chunk in text.GetChunks())
        {
            var most = Encoding.UTF8.GetMaxByteCount(chunk.Length);
            if (bytes.Length < most) bytes = new byte[most];
            await to.WriteAsync(bytes.AsMemory(0, Encoding.UTF8.GetBytes(chunk.Span, bytes)), cancellation);
        }
        text.Clear();
    }

    /// <summary>A, B … Z, AA …</summary>
    public static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>What XML 1.0 knows no way to write is left out.</summary>
    public static string Escaped(string said)
    {
        var clean = said.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0 ? said : string.Concat(said.EnumerateRunes().Where(IsWritable));
        return clean.AsSpan().IndexOfAny("<>&\"'") < 0 ? clean : SecurityElement.Escape(clean);
    }

    private static bool IsWritable(Rune rune) => rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not 0xFFFE and not 0xFFFF and not 0xFFFD);
}
