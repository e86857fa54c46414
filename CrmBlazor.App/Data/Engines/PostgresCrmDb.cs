using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace CrmBlazor.App.Data.Engines;

public sealed class PostgresCrmDb(DbContextOptions<PostgresCrmDb> options) : CrmDb(options)
{
    /// <summary>
    /// As on SQLite: instants are whole milliseconds (and a <c>timestamptz</c> takes none but UTC), and text is ordered by its code points whatever the
    /// server's locale, so that a prefix is a range of an index.
    /// </summary>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();
        configurationBuilder.Properties<string>().UseCollation("C");
    }

    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(t => DateTimeOffset.FromUnixTimeMilliseconds(t.ToUnixTimeMilliseconds()), t => t);
}
