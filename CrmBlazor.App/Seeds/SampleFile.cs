using System.Text;

namespace CrmBlazor.App.Seeds;

/// <summary>A semicolon file of the samples, by the names of its columns; a quoted cell may hold a semicolon, and a quote twice.</summary>
internal static class SampleFile
{
    public static async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> RowsAsync(string folder, string name)
    {
        var lines = (await File.ReadAllLinesAsync(Path.Combine(folder, name))).Where(l => l.Length > 0).Select(l => Cells(l.TrimStart('\ufeff'))).ToList();
        return [.. lines.Skip(1).Select(cells => lines[0].Zip(cells).ToDictionary(c => c.First, c => c.Second))];
    }

    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < line.Length; i++)
        {
            if (quoted && line[i] == '"' && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[i++]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ';' && !quoted) cells.Add(Taken());
            else cell.Append(line[i]);
        }
        cells.Add(Taken());
        return cells;

        string Taken()
        {
            var text = cell.ToString();
            cell.Clear();
            return text;
        }
    }
}
