using CrmBlazor.App.Data.Engines;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmBlazor.App.Data;

/// <summary>Where the office is kept: in a file of SQLite, or on a PostgreSQL server. Pages read through it; only the <see cref="Writer"/> writes.</summary>
public abstract class Database : IDbContextFactory<CrmDb>, IAsyncDisposable
{
    /// <summary>The engine of <c>Database:Provider</c> at <c>ConnectionStrings:Default</c>. Nothing is opened yet.</summary>
    public static Database Of(IConfiguration configuration) =>
        Of(configuration["Database:Provider"], configuration.GetConnectionString("Default") ?? throw new InvalidOperationException("ConnectionStrings:Default is not set."));

    public static Database Of(string? provider, string connectionString) => provider switch
    {
        null or "Sqlite" => new SqliteDatabase(connectionString),
        "Postgres" => new PostgresDatabase(connectionString),
        var other => throw new InvalidOperationException($"Database:Provider {other} is not known: it is Sqlite or Postgres."),
    };

    /// <summary>For reading; never tracks, and the connection itself refuses to write.</summary>
    public abstract CrmDb CreateDbContext();

    /// <summary>For reading all of it as it stands at one instant, beside a running server: it neither writes nor checkpoints.</summary>
    public abstract Task<CrmDb> OpenSnapshotAsync();

    /// <summary>Whether nothing is there yet: a place to restore or to copy into.</summary>
    public abstract Task<bool> IsNothingAsync();

    /// <summary>One instant of it into files of a folder.</summary>
    public abstract Task BackUpAsync(string folder);

    /// <summary>The files of <see cref="BackUpAsync"/> to where <see cref="IsNothingAsync"/>.</summary>
    public abstract Task RestoreAsync(string folder);

    /// <summary>Held while the office is opened: of two nodes that start at once, the second finds everything done.</summary>
    public abstract Task<IAsyncDisposable?> TakeTurnAsync();

    /// <summary>Makes the tables, the guards of what is final, and the beginning of the log.</summary>
    public abstract Task MigrateAsync();

    /// <summary>Counts anew how the rows of large tables are spread, for whoever plans queries; a server does so by itself.</summary>
    public virtual Task CountAsync(CrmDb writing) => Task.CompletedTask;

    /// <summary>One step of putting an index in order that has grown in pieces, short enough for others' commands to go between the steps.</summary>
    /// <param name="begun">It is not the first step.</param>
    /// <returns>There is more to do.</returns>
    public virtual Task<bool> TidyAsync(CrmDb writing, bool begun) => Task.FromResult(false);

    /// <summary>Connections that are opened from now on see what was counted.</summary>
    public virtual void Reopen() { }

    /// <summary>Throws everything away: for a demo office that was cut short while it was filled.</summary>
    public abstract Task StartOverAsync();

    /// <summary>For the one writer: nobody else, on this node or another, appends to the log until it is disposed of.</summary>
    public abstract Task<WriteScope> BeginWriteAsync();

    /// <summary>Passes on what other nodes tell, until the line breaks; at its beginning it rings once for what may have been missed.</summary>
    public abstract Task ListenAsync(Doorbell doorbell, CancellationToken stop);

    /// <summary>Writes without waiting for the disk, for a filling that is thrown away and begun anew when it is cut short.</summary>
    public abstract Task<IAsyncDisposable> HurryAsync();

    public abstract ValueTask DisposeAsync();

    protected static DbContextOptionsBuilder<T> Options<T>() where T : DbContext => new DbContextOptionsBuilder<T>()
        .ConfigureWarnings(w => w.Ignore(RelationalEventId.CommandExecuted, CoreEventId.ContextInitialized));

    protected static async Task BeginLogAsync(CrmDb db)
    {
        if (await db.LogHeads.AnyAsync()) return;
        db.LogHeads.Add(new LogHead { Hash = Log.Beginning });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }
}
