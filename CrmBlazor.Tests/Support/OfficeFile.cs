using CrmBlazor.App.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace CrmBlazor.Tests.Support;

/// <summary>A copy of an office's database with no program behind it, for those who come with plain SQL.</summary>
public sealed class OfficeFile : IAsyncDisposable
{
    private readonly string path;
    private readonly Database database;

    private OfficeFile(string path)
    {
        this.path = path;
        Configuration = ConfigurationOf(path);
        database = Database.Of(Configuration);
    }

    public static IConfiguration ConfigurationOf(string path) => new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Default", $"Data Source={path}")]).Build();

    public IConfiguration Configuration { get; }

    /// <summary>Whole, with what still stands in the write-ahead log.</summary>
    public static async Task<OfficeFile> OfAsync(string database)
    {
        var file = new OfficeFile(Path.Combine(Path.GetTempPath(), $"crm-{Guid.NewGuid():N}.db"));
        await RunAsync(database, $"VACUUM INTO '{file.path}'");
        return file;
    }

    public CrmDb Read() => database.CreateDbContext();

    public Task SqlAsync(string sql) => RunAsync(path, sql);

    public async Task<Finding> VerifyAsync()
    {
        await using var db = Read();
        return await LogVerifier.VerifyAsync(db);
    }

    /// <summary>The database no longer defends itself.</summary>
    public async Task DropTriggersAsync() =>
        await SqlAsync((string)await AskAsync("SELECT group_concat('DROP TRIGGER ' || name || ';', ' ') FROM sqlite_master WHERE type = 'trigger'"));

    public async Task<object> AskAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var question = new SqliteCommand(sql, connection);
        return (await question.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        File.Delete(path);
    }

    /// <summary>Past the program, as whoever has the file.</summary>
    public static async Task RunAsync(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
