namespace CrmBlazor.Tests.Support;

/// <summary>The vectors under Samples/.</summary>
public static class Sample
{
    /// <summary>The rows of a semicolon file without its heading; quotes may hold a semicolon.</summary>
    public static IEnumerable<string[]> Rows(string file) => File.ReadLines(Of(file)).Skip(1).Where(l => l.Length > 0).Select(Cells);

    /// <summary>The rows of an export of Bitrix24, by the names of their columns; a quoted cell may hold a line break.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Table(string file)
    {
        var rows = Whole(File.ReadAllText(Of(file)));
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).Where(c => c.First.Length > 0).ToDictionary(c => c.First, c => c.Second))];
    }

    public static string Of(string file) => Path.Combine(AppContext.BaseDirectory, "Samples", file);

    private static string[] Cells(string line)
    {
        List<string> cells = [""];
        var quoted = false;
        foreach (var sign in line)
        {
            if (sign == '"') quoted = !quoted;
            else if (sign == ';' && !quoted) cells.Add("");
            else cells[^1] += sign;
        }
        return [.. cells];
    }

    private static List<List<string>> Whole(string text)
    {
        List<List<string>> rows = [[""]];
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var (sign, row) = (text[i], rows[^1]);
            if (sign == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"') row[^1] += text[i++];
            else if (sign == '"') quoted = !quoted;
            else if (sign == ';' && !quoted) row.Add("");
            else if (sign == '\n' && !quoted) rows.Add([""]);
            else if (sign is not ('\r' or '\ufeff')) row[^1] += sign;
        }
        return [.. rows.Where(r => r.Count > 1)];
    }
}
