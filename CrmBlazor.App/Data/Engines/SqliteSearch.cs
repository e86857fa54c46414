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

    /// <summary>Of one letter there is no trigram.</summary>
    public static bool IsIndexed(string word) => word.Length >= Trigram - 1;

    /// <summary>Each word as a phrase of its trigrams.</summary>
    public static string Match(IEnumerable<string> words) => string.Join(" AND ", words.Select(w => $"\"{(w.Length < Trigram ? " " : "")}{w.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
