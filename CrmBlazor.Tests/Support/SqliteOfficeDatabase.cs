using System.Text;
using Microsoft.Data.Sqlite;

namespace CrmBlazor.Tests.Support;

public sealed class SqliteOfficeDatabase : OfficeDatabase
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("crm");

    public string Path => System.IO.Path.Combine(folder.FullName, "office.db");

    public override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["ConnectionStrings:Default"] = $"Data Source={Path}" };

    public override async Task SqlAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    public override async Task<object> AskAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var question = new SqliteCommand(sql, connection);
        return (await question.ExecuteScalarAsync())!;
    }

    public override async Task<int> TryAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var transaction = connection.BeginTransaction();
        await using var command = new SqliteCommand(sql, connection, transaction);
        return await command.ExecuteNonQueryAsync();
    }

    /// <summary>Whole, with what still stands in the write-ahead log.</summary>
    public override async Task<OfficeDatabase> CopyAsync()
    {
        var copy = new SqliteOfficeDatabase();
        await SqlAsync($"VACUUM INTO '{copy.Path}'");
        return copy;
    }

    public override async Task<string> EverythingAsync() => Encoding.Latin1.GetString(await File.ReadAllBytesAsync(Path));

    public override async Task<IReadOnlyDictionary<string, string>> GuardsAsync()
    {
        await using var connection = await OpenAsync();
        await using var question = new SqliteCommand("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name", connection);
        await using var rows = await question.ExecuteReaderAsync();
        var guards = new Dictionary<string, string>();
        while (await rows.ReadAsync()) guards[rows.GetString(0)] = rows.GetString(1);
        return guards;
    }

    public override async Task DropGuardsAsync() => await SqlAsync(string.Concat((await GuardsAsync()).Keys.Select(name => $"DROP TRIGGER {name};")));

    public override async Task<string> PlanAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var question = new SqliteCommand($"EXPLAIN QUERY PLAN {sql}", connection);
        await using var plan = await question.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await plan.ReadAsync()) lines.Add(plan.GetString(plan.GetOrdinal("detail")));
        return string.Join('\n', lines);
    }

    /// <summary>A reader that was cut short lets go of its files a moment later.</summary>
    protected override Task RemoveAsync() => Eventually.BeAsync(IsRemoved);

    private bool IsRemoved()
    {
        try
        {
            folder.Delete(recursive: true);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}
