using System.Data.Common;

namespace CrmBlazor.App.Data.Engines;

internal static class Sql
{
    /// <summary>Statements of ours, with nothing of anybody's in them.</summary>
    public static async Task ExecuteAsync(this DbConnection connection, string sql, CancellationToken stop = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stop);
    }
}
