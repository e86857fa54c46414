using System.Data;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CrmBlazor.App.Data.Engines;

/// <summary>
/// A PostgreSQL server, for any number of nodes. Each node writes through one connection; whoever writes holds the row of the log's head,
/// so that the log is gap-free and in commit order across all of them. Readers' connections are read-only.
/// </summary>
public sealed class PostgresDatabase : Database
{
    private const int Readers = 40;

    private const string BackupFile = "office.dump";
    private const int Retries = 3;
    private const int ConnectSeconds = 5;
    private const int AnswerSeconds = 15;

    /// <summary>How often a silent line is tried.</summary>
    private const int AliveSeconds = 5;

    /// <summary>Of the session lock that serialises openings.</summary>
    private const long Turn = 7_806_210_729;

    /// <summary>A node that hangs within its transaction must not stop the others.</summary>
    private const string WritersOptions = "-c idle_in_transaction_session_timeout=10000 -c lock_timeout=15000";

    private readonly string connectionString;
    private readonly NpgsqlDataSource readers;
    private readonly DbContextOptions<PostgresCrmDb> reading;
    private readonly NpgsqlConnection writer;
    private readonly PostgresCrmDb writing;

    public PostgresDatabase(string connectionString)
    {
        this.connectionString = connectionString;
        readers = NpgsqlDataSource.Create(ForReaders(new(connectionString)));
        reading = Options<PostgresCrmDb>().UseNpgsql(readers, o => o.EnableRetryOnFailure(Retries)).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options;
        writer = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = AliveSeconds, Options = $"{new NpgsqlConnectionStringBuilder(connectionString).Options} {WritersOptions}" }.ToString());
        writing = new PostgresCrmDb(Options<PostgresCrmDb>().UseNpgsql(writer).Options);
        writing.Database.AutoSavepointsEnabled = false;
    }

    public override CrmDb CreateDbContext() => new PostgresCrmDb(reading);

    public override async Task<CrmDb> OpenSnapshotAsync()
    {
        var db = new PostgresCrmDb(Options<PostgresCrmDb>().UseNpgsql(readers).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
        await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        return db;
    }

    public override Task BackUpAsync(string folder) => PostgresTool.RunAsync("pg_dump", connectionString, ["--format=custom", "--no-owner", $"--file={Path.Combine(folder, BackupFile)}"]);

    public override async Task<bool> IsNothingAsync()
    {
        var creator = writing.GetService<IRelationalDatabaseCreator>();
        return !await creator.ExistsAsync() || !await creator.HasTablesAsync();
    }

    public override async Task RestoreAsync(string folder)
    {
        await CreateAsync();
        await PostgresTool.RunAsync("pg_restore", connectionString, ["--exit-on-error", "--no-owner", "--single-transaction", Path.Combine(folder, BackupFile)]);
    }

    public override async Task<IAsyncDisposable?> TakeTurnAsync()
    {
        await CreateAsync();
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, CommandTimeout = 0 }.ToString());
        await connection.OpenAsync();
        await connection.ExecuteAsync($"SELECT pg_advisory_lock({Turn})");
        return connection;
    }

    public override async Task MigrateAsync()
    {
        await writing.Database.MigrateAsync();
        await ReopenAsync();
        await PostgresGuard.SetAsync(writer);
        await BeginLogAsync(writing);
    }

    public override async Task StartOverAsync()
    {
        await ReopenAsync();
        var tables = writing.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Append("__EFMigrationsHistory").Distinct();
        await writer.ExecuteAsync(string.Join(' ', tables.Select(t => $"DROP TABLE IF EXISTS \"{t}\" CASCADE;")));
        await MigrateAsync();
    }

    public override async Task<WriteScope> BeginWriteAsync()
    {
        await ReopenAsync();
        try
        {
            return await BeginAsync();
        }
        catch (NpgsqlException) when (writer.State is not ConnectionState.Open)
        {
            await ReopenAsync();        // it was lost since the last write, which shows only now
            return await BeginAsync();
        }
    }

    private async Task<WriteScope> BeginAsync()
    {
        var scope = new WriteScope(writing, await writer.BeginTransactionAsync());
        try
        {
            await writing.Database.UseTransactionAsync(scope.Transaction);
            await writer.ExecuteAsync("SELECT 1 FROM log_head FOR UPDATE");
            return scope;
        }
        catch
        {
            await scope.DisposeAsync();
            throw;
        }
    }

    public override async Task ListenAsync(Doorbell doorbell, CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = AliveSeconds, ApplicationName = "CrmBlazor listener" }.ToString());
        connection.Notification += (_, heard) => doorbell.Ring(long.Parse(heard.Payload, CultureInfo.InvariantCulture));
        await connection.OpenAsync(stop);
        readers.Clear();        // where this line broke, those of the readers did too
        await connection.ExecuteAsync($"LISTEN {PostgresGuard.Channel}", stop);
        doorbell.Ring();
        while (true) await connection.WaitAsync(stop);
    }

    public override async Task<IAsyncDisposable> HurryAsync()
    {
        await ReopenAsync();
        await writer.ExecuteAsync("SET synchronous_commit = off");
        return new Hurry(this);
    }

    public override async ValueTask DisposeAsync()
    {
        await writing.DisposeAsync();
        await writer.DisposeAsync();
        await readers.DisposeAsync();
    }

    private static string ForReaders(NpgsqlConnectionStringBuilder given)
    {
        if (!given.ContainsKey("Timeout")) given.Timeout = ConnectSeconds;
        if (!given.ContainsKey("Command Timeout")) given.CommandTimeout = AnswerSeconds;
        if (!given.ContainsKey("Keepalive")) given.KeepAlive = AliveSeconds;
        given.Options = $"{given.Options} -c default_transaction_read_only=on";
        if (!given.ContainsKey("Maximum Pool Size")) given.MaxPoolSize = Readers;
        return given.ToString();
    }

    /// <summary>Where there is none yet.</summary>
    private async Task CreateAsync()
    {
        var creator = writing.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync()) return;
        try
        {
            await creator.CreateAsync();
        }
        catch (PostgresException elsewhere) when (elsewhere.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // another node was first
        }
    }

    /// <summary>The connection is lost with the server, and found again.</summary>
    private async Task ReopenAsync()
    {
        if (writer.State is ConnectionState.Open) return;
        await writer.CloseAsync();
        await writer.OpenAsync();
    }

    private sealed class Hurry(PostgresDatabase database) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await database.writer.ExecuteAsync("SET synchronous_commit = on");
    }
}
