namespace CrmBlazor.Tests.Support;

/// <summary>The vectors under Samples/.</summary>
public static class Sample
{
    /// <summary>The rows of a semicolon file without its heading; quotes may hold a semicolon.</summary>
    public static IEnumerable<string[]> Rows(string file) => File.ReadLines(Of(file)).Skip(1).Where(l => l.Length > 0).Select(Cells);

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
}
