using Microsoft.Data.Sqlite;
using Npgsql;

namespace CrmBlazor.App.Data;

/// <summary>The database was lost in the middle of a commit.</summary>
public sealed class UnknownOutcomeException(Exception inner) : Exception("It is not known whether the batch was written.", inner);

/// <summary>Whether it is the database that failed: it is away, starting, full. What was asked of it was right, and may be asked again.</summary>
public static class Outage
{
    /// <summary>SQLite's busy, out of memory, I/O error, full and cannot open.</summary>
    private static readonly int[] Sqlite = [5, 7, 10, 13, 14];

    /// <summary>PostgreSQL's classes: connection, rollback, resources, operator's intervention; and two time limits of the writer.</summary>
    private static readonly string[] Postgres = ["08", "40", "53", "57P", "25P03", PostgresErrorCodes.LockNotAvailable];

    public static bool Is(Exception thrown) => thrown switch
    {
        SqliteException sqlite => Sqlite.Contains(sqlite.SqliteErrorCode),
        PostgresException postgres => Array.Exists(Postgres, c => postgres.SqlState.StartsWith(c, StringComparison.Ordinal)),
        NpgsqlException { IsTransient: true } => true,
        _ => thrown.InnerException is { } inner && Is(inner),
    };
}
