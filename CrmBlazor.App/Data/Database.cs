using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmBlazor.App.Data;

/// <summary>
/// Where the office is kept. SQLite has one writer connection, which owns every checkpoint; readers cannot write (`query_only`).
/// </summary>
public sealed class Database : IDbContextFactory<CrmDb>, IAsyncDisposable
{
    private const string Durable = "PRAGMA synchronous=FULL;";
    private readonly string connectionString;
    private readonly DbContextOptions<SqliteCrmDb> reading;
    private readonly SqliteConnection writer;
    private readonly SqliteCrmDb writing;

    public Database(IConfiguration configuration)
    {
        connectionString = configuration.GetConnectionString("Default") ?? throw new InvalidOperationException("ConnectionStrings:Default is not set.");
        if (configuration["Database:Provider"] is { } provider && provider != "Sqlite") throw new InvalidOperationException($"Database:Provider {provider} is not known.");
        reading = Options().UseSqlite(connectionString).AddInterceptors(new ReadersPragmas()).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
        writer = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        writing = new SqliteCrmDb(Options().UseSqlite(writer).Options);
        writing.Database.AutoSavepointsEnabled = false;
    }

    /// <summary>For reading; never tracks.</summary>
    public CrmDb CreateDbContext() => new SqliteCrmDb(reading);

    /// <summary>
    /// Makes the folder, the tables and the guards of what is final. The guards are always made anew, so that a changed one reaches old databases;
    /// a migration, which may rebuild a table, neither meets nor loses one.
    /// </summary>
    public async Task MigrateAsync()
    {
        if (System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        await OpenWriterAsync();
        if ((await writing.Database.GetPendingMigrationsAsync()).Any()) await ExecuteAsync(await DroppingTriggersAsync());
        await writing.Database.MigrateAsync();
        await ExecuteAsync($"BEGIN IMMEDIATE; {await DroppingTriggersAsync()} {string.Join('\n', FinalRows.Sqlite)} COMMIT;");
        if (await writing.LogHeads.AnyAsync()) return;
        writing.LogHeads.Add(new LogHead { Hash = Log.Beginning });
        await writing.SaveChangesAsync();
        writing.ChangeTracker.Clear();
    }

    /// <summary>Throws everything away: for a demo office that was cut short while it was filled.</summary>
    public async Task StartOverAsync()
    {
        await writer.CloseAsync();
        ClearPool();
        foreach (var file in new[] { "", "-wal", "-shm" }) File.Delete(Path + file);
        await MigrateAsync();
    }

    /// <summary>For the one writer; its context serves transaction after transaction.</summary>
    public async Task<WriteScope> BeginWriteAsync()
    {
        var transaction = writer.BeginTransaction(deferred: false);
        await writing.Database.UseTransactionAsync(transaction);
        return new(writing, transaction);
    }

    /// <summary>Writes without waiting for the disk, for a filling that is thrown away and begun anew when it is cut short.</summary>
    public async Task<IAsyncDisposable> HurryAsync()
    {
        await ExecuteAsync("PRAGMA synchronous=OFF;");
        return new Hurry(this);
    }

    public async ValueTask DisposeAsync()
    {
        await writing.DisposeAsync();
        await writer.DisposeAsync();
        ClearPool();
    }

    private string Path => new SqliteConnectionStringBuilder(connectionString).DataSource;

    private void ClearPool()
    {
        using var pool = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(pool);
    }

    private static DbContextOptionsBuilder<SqliteCrmDb> Options() => new DbContextOptionsBuilder<SqliteCrmDb>()
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.CommandExecuted, CoreEventId.ContextInitialized));

    private async Task OpenWriterAsync()
    {
        await writer.OpenAsync();
        await ExecuteAsync($"PRAGMA journal_mode=WAL; {Durable} PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;");
    }

    private async Task<string> DroppingTriggersAsync()
    {
        await using var command = writer.CreateCommand();
        command.CommandText = "SELECT coalesce(group_concat('DROP TRIGGER \"' || name || '\";', ' '), '') FROM sqlite_master WHERE type = 'trigger'";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var command = writer.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private sealed class Hurry(Database database) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await database.ExecuteAsync($"{Durable} PRAGMA wal_checkpoint(TRUNCATE);");
    }

    private sealed class ReadersPragmas : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA query_only=ON; PRAGMA busy_timeout=5000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
