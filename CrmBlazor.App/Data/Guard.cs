using System.Text.RegularExpressions;

namespace CrmBlazor.App.Data;

/// <summary>One thing that the database refuses, in words that either engine's guard is made of.</summary>
/// <param name="Act">UPDATE, DELETE or INSERT.</param>
/// <param name="Of">The columns whose update it is; any, without.</param>
/// <param name="When">Of OLD and NEW; always, without.</param>
/// <param name="Replacing">It guards against <c>OR REPLACE</c>, which deletes unasked and is known to SQLite only.</param>
public sealed partial record Guard(string Name, string Act, string Table, string Why, string? Of = null, string? When = null, bool Replacing = false)
{
    public IEnumerable<string> Columns => Of?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    public static Guard Update(string name, string table, string why, string? of = null, string? when = null) => new(name, "UPDATE", table, why, of, when);

    public static Guard Delete(string name, string table, string why) => new(name, "DELETE", table, why);

    /// <summary>A row that would take the place of another.</summary>
    public static Guard Twin(string name, string table, string same, string why, string? of = null) =>
        new(name, of is null ? "INSERT" : "UPDATE", table, why, of, $"EXISTS (SELECT 1 FROM {table} WHERE {same})", Replacing: true);

    /// <summary><c>UPDATE OF "Amount" ON payments</c></summary>
    public string Head => $"{Act}{(Of is null ? "" : $" OF {string.Join(", ", Columns.Select(c => $"\"{c}\""))}")} ON {Table}";

    /// <summary>The condition with the columns in quotes: PostgreSQL takes others for lower case.</summary>
    public string? Condition => When is null ? null : RowColumn().Replace(When, "$1.\"$2\"");

    [GeneratedRegex(@"\b(OLD|NEW)\.(\w+)")]
    private static partial Regex RowColumn();
}
