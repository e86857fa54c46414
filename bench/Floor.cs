using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace CrmBlazor.Bench;

/// <summary>What the machine itself can do at this hour: bare durable commits, an update and an insert each, without a program around them.</summary>
internal static class Floor
{
    private const int Commits = 1500;

    public static double CommitsPerSecond(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "floor.db")};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE deals(id INTEGER PRIMARY KEY, version INT); CREATE TABLE log(id INTEGER PRIMARY KEY, body TEXT); INSERT INTO deals VALUES (1, 0);");
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < Commits; i++) Execute(connection, "BEGIN IMMEDIATE; UPDATE deals SET version = version + 1 WHERE id = 1; INSERT INTO log(body) VALUES (hex(randomblob(400))); COMMIT;");
        return Commits / watch.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
