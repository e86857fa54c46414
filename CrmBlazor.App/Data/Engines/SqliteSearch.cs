using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Data.Engines;

/// <summary>
/// The contacts' search keys by trigrams (FTS5), under the contact's number, so that the newest come first without sorting. A space before the key lets two
/// letters be found at the beginning of a word. The table is made by a migration; its triggers, as all are, at each start.
/// </summary>
internal static class SqliteSearch
{
    public const string Triggers = """
        CREATE TRIGGER contacts_search_insert AFTER INSERT ON contacts BEGIN INSERT INTO contacts_search(rowid, Key) VALUES (NEW.Number, ' ' || NEW.SearchKey); END;
        CREATE TRIGGER contacts_search_update AFTER UPDATE OF SearchKey ON contacts WHEN NEW.SearchKey <> OLD.SearchKey
        BEGIN INSERT OR REPLACE INTO contacts_search(rowid, Key) VALUES (NEW.Number, ' ' || NEW.SearchKey); END;
        CREATE TRIGGER contacts_search_delete AFTER DELETE ON contacts BEGIN DELETE FROM contacts_search WHERE rowid = OLD.Number; END;
        """;

    private const int Trigram = 3;
    private const int LocalNumber = 7;
    private const int LargePiece = 64;
    private const int PagesAStep = 64;

    /// <summary>
    /// The numbers of the newest contacts that have every word. The order is asked for where the index knows it: asked for around it, all that match would be
    /// sorted.
    /// </summary>
    public static FormattableString Newest(IReadOnlyList<string> words, int most)
    {
        var phrases = Match(words.Where(IsIndexed));
        var rest = JsonSerializer.Serialize(words.Where(w => Rare(w) != w || !IsIndexed(w)).Select(w => IsIndexed(w) ? w : $" {w}"));
        return (phrases, rest) switch
        {
            (_, "[]") => $"SELECT rowid AS Value FROM contacts_search WHERE contacts_search MATCH {phrases} AND rowid NOT IN (SELECT Number FROM contacts WHERE MergedIntoId IS NOT NULL) ORDER BY rowid DESC LIMIT {most}",
            ("", _) => $"""
                SELECT c.Number AS Value FROM contacts AS c WHERE c.MergedIntoId IS NULL AND NOT EXISTS (SELECT 1 FROM json_each({rest}) AS word WHERE instr(' ' || c.SearchKey, word.value) = 0)
                ORDER BY c.Number DESC LIMIT {most}
                """,
            _ => $"""
                SELECT s.rowid AS Value FROM contacts_search AS s CROSS JOIN contacts AS c ON c.Number = s.rowid
                WHERE contacts_search MATCH {phrases} AND c.MergedIntoId IS NULL AND NOT EXISTS (SELECT 1 FROM json_each({rest}) AS word WHERE instr(' ' || c.SearchKey, word.value) = 0)
                ORDER BY s.rowid DESC LIMIT {most}
                """,
        };
    }

    /// <summary>Many contacts that came at once lie in pieces, each of which is looked through anew.</summary>
    public static async Task<bool> IsInPiecesAsync(CrmDb db) =>
        await db.Database.SqlQuery<int>($"SELECT count(*) AS Value FROM (SELECT 1 FROM contacts_search_idx GROUP BY segid HAVING count(*) >= {LargePiece})").SingleAsync() > 1;

    /// <summary>Joins some pages of the pieces.</summary>
    /// <returns>There are more; <c>merge</c> tells it by what it changed (FTS5, 6.8).</returns>
    public static async Task<bool> MergeAsync(CrmDb db, bool begun)
    {
        var before = await ChangesAsync(db);
        await db.Database.ExecuteSqlAsync($"INSERT INTO contacts_search(contacts_search, rank) VALUES ('merge', {(begun ? PagesAStep : -PagesAStep)})");
        return await ChangesAsync(db) - before >= 2;
    }

    private static Task<long> ChangesAsync(CrmDb db) => db.Database.SqlQuery<long>($"SELECT total_changes() AS Value").SingleAsync();

    /// <summary>Of one letter there is no trigram.</summary>
    private static bool IsIndexed(string word) => word.Length >= Trigram - 1;

    /// <summary>Each word as a phrase of its trigrams.</summary>
    private static string Match(IEnumerable<string> words) => string.Join(" AND ", words.Select(w => $"\"{(w.Length < Trigram ? " " : "")}{Rare(w).Replace("\"", "\"\"", StringComparison.Ordinal)}\""));

    /// <summary>
    /// What of a word is worth looking up: a mail's domain and a phone's first digits are those of half the contacts, and the lists of such trigrams are read
    /// whole. The found ones are few, and are read for the rest.
    /// </summary>
    private static string Rare(string word) => word switch
    {
        _ when word.IndexOf('@', StringComparison.Ordinal) is >= Trigram and var at => word[..(at + 1)],
        { Length: > LocalNumber } when word.All(char.IsAsciiDigit) => word[^LocalNumber..],
        _ => word,
    };
}
