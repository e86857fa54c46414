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

    /// <summary>
    /// The numbers of the newest contacts that have every word; the words are the arguments from {2} on. The order is the index's own: asked for around it,
    /// all that match would be sorted.
    /// </summary>
    public static (string Sql, object[] Arguments) Newest(IReadOnlyList<string> words, int most)
    {
        var phrases = words.Where(IsIndexed).ToList();
        var rest = words.Where(w => Rare(w) != w || !IsIndexed(w)).Select(w => IsIndexed(w) ? w : $" {w}").ToList();
        var from = phrases.Count == 0 ? "contacts AS c WHERE {0} = ''" : rest.Count == 0 ? "contacts_search AS s WHERE s.contacts_search MATCH {0}" : "contacts_search AS s CROSS JOIN contacts AS c ON c.Number = s.rowid WHERE s.contacts_search MATCH {0}";
        var number = phrases.Count == 0 ? "c.Number" : "s.rowid";
        var having = string.Concat(rest.Select((_, i) => $" AND instr(' ' || c.SearchKey, {{{i + 2}}}) > 0"));
        return ($"SELECT {number} AS Value FROM {from}{having} ORDER BY {number} DESC LIMIT {{1}}", [Match(phrases), most, .. rest]);
    }

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
