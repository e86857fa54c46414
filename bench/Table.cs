using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CrmBlazor.Bench;

/// <param name="Met">Whether the goal was reached in this run; nothing where there is none.</param>
internal sealed record Row(string Goal, string What, Setting On, string Measured, string Wanted, bool? Met);

/// <summary>What was measured, beside its goal.</summary>
internal sealed class Table
{
    private readonly List<Row> rows = [];

    public void Add(Row row)
    {
        rows.Add(row);
        Console.WriteLine($"{row.Goal,-5} {row.On.Engine} × {row.On.Nodes}, {row.On.Deals} deals  {row.What,-58} {row.Measured,-44} goal {row.Wanted} {(row.Met is false ? "MISSED" : "")}");
    }

    public void Print() => Console.WriteLine($"{rows.Count(r => r.Met is true)} of {rows.Count(r => r.Met is not null)} goals met");

    public async Task WriteAsync(string path)
    {
        var text = new StringBuilder();
        text.AppendLine("# Performance").AppendLine();
        text.AppendLine("Made by `dotnet run -c Release --project bench`, which also measures a part: `-- 10000 P4 P5`, `-- postgresql`, `-- soak 60`. It fills a database with that many open deals (true chain, verified), starts the published program and measures it from outside. A circuit is a real one: a signed-in user's board over the Blazor protocol, every batch receipted at once; real Chromium is the witness. Where circuits are counted, the server has one core to itself and everything else the other.");
        text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"This run: {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}. Figures of one machine: compare them within a run.")).AppendLine();
        text.AppendLine("| goal | what | open deals | engine | nodes | measured | wanted | met |").AppendLine("|---|---|---:|---|---:|---|---|---|");
        foreach (var row in rows.OrderBy(r => Number(r.Goal)).ThenBy(r => r.Goal, StringComparer.Ordinal).ThenBy(r => r.On.Engine, StringComparer.Ordinal).ThenBy(r => r.On.Nodes).ThenBy(r => r.On.Deals))
            text.AppendLine(string.Create(CultureInfo.InvariantCulture, $"| {row.Goal} | {row.What} | {row.On.Deals:N0} | {row.On.Engine} | {row.On.Nodes} | {row.Measured} | {row.Wanted} | {(row.Met switch { true => "yes", false => "**no**", null => "" })} |"));
        var notes = Path.Combine(Path.GetDirectoryName(path)!, "performance-notes.md");
        if (File.Exists(notes)) text.AppendLine().Append(await File.ReadAllTextAsync(notes));
        await File.WriteAllTextAsync(path, text.ToString());
    }

    private static int Number(string goal) => int.TryParse(string.Concat(goal.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;
}
