using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmBlazor.App.Data.Engines;

public sealed class SqliteCrmDb(DbContextOptions<SqliteCrmDb> options) : CrmDb(options)
{
    /// <summary>SQLite neither orders nor compares DateTimeOffset: instants are UTC milliseconds.</summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();
        configurationBuilder.Properties<TimeSpan>().HaveConversion<Ticks>();
    }

    public override Task<List<int>> NewestContactsAsync(IReadOnlyList<string> words, int most) => Database.SqlQuery<int>(SqliteSearch.Newest(words, most)).ToListAsync();

    /// <summary>One row after another: here is no way to a server that would be saved.</summary>
    public override async Task InsertAsync<T>(IReadOnlyList<T> records)
    {
        var columns = new Columns(this, typeof(T));
        await using var command = Database.GetDbConnection().CreateCommand();
        command.Transaction = Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = $"INSERT INTO {columns.Table} ({columns.Names}) VALUES ({string.Join(", ", columns.All.Select((_, i) => $"$p{i}"))})";
        foreach (var (column, i) in columns.All.Select((c, i) => (c, i))) command.Parameters.Add(column.Mapping.CreateParameter(command, $"$p{i}", null, nullable: true));
        await command.PrepareAsync();
        foreach (var record in records)
        {
            for (var i = 0; i < columns.All.Count; i++) command.Parameters[i].Value = columns.All[i].Of(record) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync();
        }
    }

    private sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(t => t.ToUnixTimeMilliseconds(), m => DateTimeOffset.FromUnixTimeMilliseconds(m));

    private sealed class Ticks() : ValueConverter<TimeSpan, long>(t => t.Ticks, t => new TimeSpan(t));
}
