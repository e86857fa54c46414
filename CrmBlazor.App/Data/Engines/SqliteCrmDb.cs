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

    public override IQueryable<int> ContactNumbers(IReadOnlyList<string> words)
    {
        var indexed = words.Where(SqliteSearch.IsIndexed).ToList();
        var found = indexed.Count == 0 ? Contacts.AsNoTracking().Select(c => c.Number) : Database.SqlQuery<int>($"SELECT rowid AS Value FROM contacts_search WHERE contacts_search MATCH {SqliteSearch.Match(indexed)}");
        found = found.Where(n => !Contacts.Where(c => c.MergedIntoId != null).Select(c => c.Number).Contains(n));
        return words.Where(w => !SqliteSearch.IsIndexed(w)).Aggregate(found, (numbers, letter) => numbers.Where(n => Contacts.Any(c => c.Number == n && (" " + c.SearchKey).Contains(" " + letter))));
    }

    private sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(t => t.ToUnixTimeMilliseconds(), m => DateTimeOffset.FromUnixTimeMilliseconds(m));

    private sealed class Ticks() : ValueConverter<TimeSpan, long>(t => t.Ticks, t => new TimeSpan(t));
}
