using CrmBlazor.Domain.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace CrmBlazor.App.Data.Engines;

public sealed class PostgresCrmDb(DbContextOptions<PostgresCrmDb> options) : CrmDb(options)
{
    private const int Trigram = 3;

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

    /// <summary>Where the server has no pg_trgm, or its locale knows no Cyrillic, the same is found by reading all.</summary>
    public override Task<List<int>> NewestContactsAsync(IReadOnlyList<string> words, int most) =>
        words.Aggregate(Contacts.AsNoTracking().Where(c => c.MergedIntoId == null), Having).Select(c => c.Number).OrderByDescending(n => n).Take(most).ToListAsync();

    public override async Task InsertAsync<T>(IReadOnlyList<T> records)
    {
        var columns = new Columns(this, typeof(T));
        await using var import = await ((NpgsqlConnection)Database.GetDbConnection()).BeginBinaryImportAsync($"COPY {columns.Table} ({columns.Names}) FROM STDIN (FORMAT BINARY)");
        foreach (var record in records)
        {
            await import.StartRowAsync();
            foreach (var column in columns.All)
            {
                if (column.Of(record) is { } value) await import.WriteAsync(value, column.Mapping.StoreTypeNameBase);
                else await import.WriteNullAsync();
            }
        }
        await import.CompleteAsync();
    }

    /// <summary>As on SQLite, one or two letters are the beginning of a word.</summary>
    private static IQueryable<Contact> Having(IQueryable<Contact> contacts, string word) =>
        word.Length >= Trigram ? contacts.Where(c => c.SearchKey.Contains(word)) : contacts.Where(c => (" " + c.SearchKey).Contains(" " + word));

    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(t => DateTimeOffset.FromUnixTimeMilliseconds(t.ToUnixTimeMilliseconds()), t => t);
}
