using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CrmBlazor.App.Data.Engines;

/// <summary>
/// The guards as triggers of PostgreSQL, and the bell: a change of the log's head notifies whoever listens, at the commit. A trigger is made anew where
/// it is missing, switched off or other than it should be, and else left alone: making one would wait for every reader of its table.
/// </summary>
internal static class PostgresGuard
{
    public const string Channel = "crm_log";

    private const string Functions = $"""
        CREATE OR REPLACE FUNCTION crm_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'check_violation'; END $$;
        CREATE OR REPLACE FUNCTION crm_ring() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_notify('{Channel}', NEW."Sequence"::text); RETURN NULL; END $$;
        """;

    private const string Present = """
        SELECT t.tgname, c.relname, coalesce(obj_description(t.oid, 'pg_trigger'), ''), pg_get_triggerdef(t.oid) || t.tgenabled::text
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relnamespace = current_schema()::regnamespace
        """;

    private static readonly Dictionary<string, (string Table, string Sql)> Wanted = FinalRows.All.Where(g => !g.Replacing).Select(g => (g.Name, g.Table, Sql(g)))
        .Concat(FinalRows.All.Where(g => g.Act == "DELETE").Select(g => ($"{g.Name}_at_all", g.Table, NoTruncate(g))))
        .Append(("log_head_rings", "log_head", "CREATE TRIGGER log_head_rings AFTER UPDATE ON log_head FOR EACH ROW WHEN (OLD.\"Sequence\" <> NEW.\"Sequence\") EXECUTE FUNCTION crm_ring();"))
        .ToDictionary(t => t.Item1, t => (t.Item2, t.Item3));

    /// <summary>In the order of everybody who writes: the log's head first, so that a start beside a working node waits and does not deadlock.</summary>
    public static async Task SetAsync(NpgsqlConnection connection)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await connection.ExecuteAsync($"SELECT 1 FROM log_head FOR UPDATE; {Functions}");
        var present = await PresentAsync(connection);
        var stale = present.Where(p => !Wanted.TryGetValue(p.Key, out var wanted) || p.Value.Mark != MarkOf(wanted.Sql, p.Value.Definition)).ToList();
        var missing = Wanted.Where(w => !present.ContainsKey(w.Key) || stale.Exists(s => s.Key == w.Key)).ToList();
        if (stale.Count + missing.Count > 0) await MakeAsync(connection, stale.Select(s => $"DROP TRIGGER \"{s.Key}\" ON \"{s.Value.Table}\";"), missing);
        await transaction.CommitAsync();
    }

    /// <summary>Each is marked by what the database made of it, which shows only when it is there.</summary>
    private static async Task MakeAsync(NpgsqlConnection connection, IEnumerable<string> dropping, List<KeyValuePair<string, (string Table, string Sql)>> missing)
    {
        await connection.ExecuteAsync(string.Concat(dropping.Concat(missing.Select(m => m.Value.Sql))));
        if (missing.Count == 0) return;
        var made = await PresentAsync(connection);
        await connection.ExecuteAsync(string.Concat(missing.Select(m => $"COMMENT ON TRIGGER {m.Key} ON {m.Value.Table} IS '{MarkOf(m.Value.Sql, made[m.Key].Definition)}';")));
    }

    private static async Task<Dictionary<string, (string Table, string Mark, string Definition)>> PresentAsync(NpgsqlConnection connection)
    {
        var found = new Dictionary<string, (string, string, string)>();
        await using var command = new NpgsqlCommand(Present, connection);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) found[rows.GetString(0)] = (rows.GetString(1), rows.GetString(2), rows.GetString(3));
        return found;
    }

    private static string Sql(Guard guard) =>
        $"CREATE TRIGGER {guard.Name} BEFORE {guard.Head} FOR EACH ROW{(guard.Condition is null ? "" : $" WHEN ({guard.Condition})")} EXECUTE FUNCTION crm_refuse('{guard.Why}');";

    private static string NoTruncate(Guard guard) => $"CREATE TRIGGER {guard.Name}_at_all BEFORE TRUNCATE ON {guard.Table} FOR EACH STATEMENT EXECUTE FUNCTION crm_refuse('{guard.Why}');";

    /// <summary>Of what was asked for and of what the database made of it: whichever is another, the trigger is made anew.</summary>
    private static string MarkOf(string sql, string definition) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(sql + definition)))[..16];
}
