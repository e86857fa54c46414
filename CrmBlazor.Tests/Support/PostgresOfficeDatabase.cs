using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace CrmBlazor.Tests.Support;

/// <summary>A database of its own on the server that the test script has started.</summary>
public sealed partial class PostgresOfficeDatabase : OfficeDatabase
{
    private readonly string name = $"crm_{Guid.NewGuid():N}";

    /// <summary>Where the throw-away server is.</summary>
    public static string Server { get; } = Environment.GetEnvironmentVariable("CRM_POSTGRES") is { Length: > 0 } server ? server
        : throw new InvalidOperationException("CRM_POSTGRES names no server of PostgreSQL: ./test.sh starts one.");

    public string ConnectionString => $"{Server};Database={name}";

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Database:Provider"] = "Postgres", ["ConnectionStrings:Default"] = ConnectionString };

    public override Task SqlAsync(string sql) => RunAsync(ConnectionString, Quoted(sql));

    public override async Task<object> AskAsync(string sql)
    {
        await using var connection = await OpenAsync(ConnectionString);
        await using var question = new NpgsqlCommand(Quoted(sql), connection);
        return (await question.ExecuteScalarAsync())!;
    }

    public override async Task<int> TryAsync(string sql)
    {
        await using var connection = await OpenAsync(ConnectionString);
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(Quoted(sql), connection, transaction);
        return await command.ExecuteNonQueryAsync();
    }

    public override async Task<OfficeDatabase> CopyAsync()
    {
        await CloseAsync();
        var copy = new PostgresOfficeDatabase();
        await RunAsync($"{Server};Database=postgres", $"CREATE DATABASE {copy.name} TEMPLATE {name}");
        return copy;
    }

    public override async Task<string> EverythingAsync()
    {
        var server = new NpgsqlConnectionStringBuilder(ConnectionString);
        var start = new ProcessStartInfo("pg_dump", ["-h", server.Host!, "-p", server.Port.ToString(CultureInfo.InvariantCulture), "-U", server.Username!, name]) { RedirectStandardOutput = true };
        using var dump = Process.Start(start)!;
        var text = await dump.StandardOutput.ReadToEndAsync();
        await dump.WaitForExitAsync();
        return dump.ExitCode == 0 ? text : throw new InvalidOperationException("pg_dump failed");
    }

    public override async Task<IReadOnlyDictionary<string, string>> GuardsAsync()
    {
        await using var connection = await OpenAsync(ConnectionString);
        await using var question = new NpgsqlCommand("SELECT tgname, pg_get_triggerdef(oid) || tgenabled::text FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgname", connection);
        await using var rows = await question.ExecuteReaderAsync();
        var guards = new Dictionary<string, string>();
        while (await rows.ReadAsync()) guards[rows.GetString(0)] = rows.GetString(1);
        return guards;
    }

    public override Task DropGuardsAsync() => SqlAsync("DROP FUNCTION crm_refuse() CASCADE");

    /// <summary>Whole: with so few rows it would read the table otherwise.</summary>
    public override async Task<string> PlanAsync(string sql)
    {
        await using var connection = await OpenAsync(ConnectionString);
        await using var question = new NpgsqlCommand($"SET enable_seqscan = off; EXPLAIN {Quoted(sql)}", connection);
        await using var plan = await question.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await plan.ReadAsync()) lines.Add(plan.GetString(0));
        return string.Join('\n', lines);
    }

    protected override async Task RemoveAsync()
    {
        await RunAsync($"{Server};Database=postgres", $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    private static async Task RunAsync(string connectionString, string sql)
    {
        await using var connection = await OpenAsync(connectionString);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection($"{connectionString};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>Columns in quotes, bytes as PostgreSQL writes them.</summary>
    private static string Quoted(string sql) => Words().Replace(sql, m =>
        m.Groups["bytes"].Success ? $"'\\x{m.Groups["bytes"].Value}'::bytea" : m.Groups["column"].Success ? $"\"{m.Value}\"" : m.Value);

    [GeneratedRegex(@"\bx'(?<bytes>[0-9A-Fa-f]*)'|'[^']*'|""[^""]*""|(?<column>\b[A-Z][a-z]\w*\b)")]
    private static partial Regex Words();
}
