using Microsoft.EntityFrameworkCore;
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

    private sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(t => t.ToUnixTimeMilliseconds(), m => DateTimeOffset.FromUnixTimeMilliseconds(m));

    private sealed class Ticks() : ValueConverter<TimeSpan, long>(t => t.Ticks, t => new TimeSpan(t));
}
