using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmBlazor.App.Data.Engines;

/// <summary>A file beside the program, for one node. One writer connection owns every checkpoint; readers cannot write (`query_only`).</summary>
public sealed class SqliteDatabase : Database
{
    private const string BackupFile = "office.db";
    private const string Durable = "PRAGMA synchronous=FULL;";

    /// <summary>Counts how rows are spread in the indexes that were never counted or have grown since, by a sample: by a guess, a query takes the index with the most columns.</summary>
    private static readonly FormattableString Counting = $"PRAGMA analysis_limit=1000; PRAGMA optimize=0x10002;";
    private readonly string connectionString;
    private readonly DbContextOptions<SqliteCrmDb> reading;
    private readonly SqliteConnection writer;
    private readonly SqliteCrmDb writing;

    public SqliteDatabase(string connectionString)
    {
        this.connectionString = connectionString;
        reading = Options<SqliteCrmDb>().UseSqlite(connectionString).AddInterceptors(new ReadersPragmas()).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
        writer = new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString());
        writing = new SqliteCrmDb(Options<SqliteCrmDb>().UseSqlite(writer).Options);
        writing.Database.AutoSavepointsEnabled = false;
    }

    public override CrmDb CreateDbContext() => new SqliteCrmDb(reading);

    public override async Task<CrmDb> OpenSnapshotAsync()
    {
        var db = new SqliteCrmDb(Options<SqliteCrmDb>().UseSqlite(ReadOnly).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
        await db.Database.OpenConnectionAsync();
        await db.Database.UseTransactionAsync(((SqliteConnection)db.Database.GetDbConnection()).BeginTransaction(deferred: true));
        return db;
    }

    public override async Task BackUpAsync(string folder)
    {
        await using var connection = new SqliteConnection(ReadOnly);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "VACUUM INTO $to";
        command.Parameters.AddWithValue("$to", System.IO.Path.Combine(folder, BackupFile));
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Neither the file nor the log of one that was there: it would be played into whatever comes to its place.</summary>
    public override Task<bool> IsNothingAsync() => Task.FromResult(!Files.Any(File.Exists));

    public override Task RestoreAsync(string folder)
    {
        if (System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } place) Directory.CreateDirectory(place);
        File.Copy(System.IO.Path.Combine(folder, BackupFile), Path + ".part", overwrite: true);
        File.Move(Path + ".part", Path);
        return Task.CompletedTask;
    }

    /// <summary>There is one node.</summary>
    public override Task<IAsyncDisposable?> TakeTurnAsync() => Task.FromResult<IAsyncDisposable?>(null);

    /// <summary>
    /// The guards are always made anew, so that a changed one reaches old databases; a migration, which may rebuild a table, neither meets nor loses one.
    /// </summary>
    public override async Task MigrateAsync()
    {
        if (System.IO.Path.GetDirectoryName(Path) is { Length: > 0 } folder) Directory.CreateDirectory(folder);
        await OpenWriterAsync();
        if ((await writing.Database.GetPendingMigrationsAsync()).Any()) await writer.ExecuteAsync(await DroppingTriggersAsync());
        await writing.Database.MigrateAsync();
        await writer.ExecuteAsync($"BEGIN IMMEDIATE; {await DroppingTriggersAsync()} {string.Join('\n', FinalRows.All.Select(SqliteGuard.Sql))} {SqliteSearch.Triggers} COMMIT;");
        await BeginLogAsync(writing);
        await CountAsync(writing);
    }

    public override Task CountAsync(CrmDb writing) => writing.Database.ExecuteSqlAsync(Counting);

    public override async Task<bool> TidyAsync(CrmDb writing, bool begun) => (begun || await SqliteSearch.IsInPiecesAsync(writing)) && await SqliteSearch.MergeAsync(writing, begun);

    public override void Reopen() => ClearPool();

    public override async Task StartOverAsync()
    {
        await writer.CloseAsync();
        ClearPool();
        foreach (var file in Files) File.Delete(file);
        await MigrateAsync();
    }

    /// <summary>Its context serves transaction after transaction.</summary>
    public override async Task<WriteScope> BeginWriteAsync()
    {
        var transaction = writer.BeginTransaction(deferred: false);
        await writing.Database.UseTransactionAsync(transaction);
        return new(writing, transaction);
    }

    /// <summary>No other node writes here.</summary>
    public override Task ListenAsync(Doorbell doorbell, CancellationToken stop) => Task.Delay(Timeout.InfiniteTimeSpan, stop);

    public override async Task<IAsyncDisposable> HurryAsync()
    {
        await writer.ExecuteAsync("PRAGMA synchronous=OFF;");
        return new Hurry(this);
    }

    public override async ValueTask DisposeAsync()
    {
        await writing.DisposeAsync();
        await writer.DisposeAsync();
        ClearPool();
    }

    private IEnumerable<string> Files => [Path, $"{Path}-wal", $"{Path}-shm"];

    private string ReadOnly => new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();

    private string Path => new SqliteConnectionStringBuilder(connectionString).DataSource;

    private void ClearPool()
    {
        using var pool = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(pool);
    }

    private async Task OpenWriterAsync()
    {
        await writer.OpenAsync();
        await writer.ExecuteAsync($"PRAGMA journal_mode=WAL; {Durable} PRAGMA foreign_keys=ON; PRAGMA busy_timeout=5000;");
    }

    private async Task<string> DroppingTriggersAsync()
    {
        await using var command = writer.CreateCommand();
        command.CommandText = "SELECT coalesce(group_concat('DROP TRIGGER \"' || name || '\";', ' '), '') FROM sqlite_master WHERE type = 'trigger'";
        return (string)(await command.ExecuteScalarAsync())!;
    }

    private sealed class Hurry(SqliteDatabase database) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await database.writer.ExecuteAsync($"{Durable} PRAGMA wal_checkpoint(TRUNCATE);");
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

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
            connection.ExecuteAsync(Pragmas, cancellationToken);
    }
}
