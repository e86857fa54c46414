using CrmBlazor.App.Data;
using Microsoft.Extensions.Configuration;

namespace CrmBlazor.Tests.Support;

public enum Engine { Sqlite, Postgres }

/// <summary>An office's database as whoever holds it sees it: past the program, with plain SQL. Its names may stand without quotes.</summary>
public abstract class OfficeDatabase : IAsyncDisposable
{
    private Database? reader;

    /// <summary>Of the tests that do not name one: <c>CRM_ENGINE=Postgres ./test.sh</c> runs the whole suite there.</summary>
    public static Engine Usual { get; } = Enum.Parse<Engine>(Environment.GetEnvironmentVariable("CRM_ENGINE") is { Length: > 0 } named ? named : nameof(Engine.Sqlite));

    /// <summary>What the program is told to find it.</summary>
    public abstract IReadOnlyDictionary<string, string?> Settings { get; }

    public IConfiguration Configuration => new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();

    /// <summary>None yet: the program makes it.</summary>
    public static OfficeDatabase New(Engine engine) => engine is Engine.Sqlite ? new SqliteOfficeDatabase() : new PostgresOfficeDatabase();

    public CrmDb Read() => (reader ??= Database.Of(Configuration)).CreateDbContext();

    public async Task<Finding> VerifyAsync()
    {
        await using var db = Read();
        return await LogVerifier.VerifyAsync(db);
    }

    public abstract Task SqlAsync(string sql);

    public abstract Task<object> AskAsync(string sql);

    /// <summary>How many rows it would change; nothing stays.</summary>
    public abstract Task<int> TryAsync(string sql);

    /// <summary>Another with the same in it; no program may be at work on this one.</summary>
    public abstract Task<OfficeDatabase> CopyAsync();

    /// <summary>All that is kept, as text.</summary>
    public abstract Task<string> EverythingAsync();

    /// <summary>The guards by their names, as the database knows them.</summary>
    public abstract Task<IReadOnlyDictionary<string, string>> GuardsAsync();

    /// <summary>The database no longer defends itself.</summary>
    public abstract Task DropGuardsAsync();

    /// <summary>How the engine would answer the question.</summary>
    public abstract Task<string> PlanAsync(string sql);

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await RemoveAsync();
        GC.SuppressFinalize(this);
    }

    protected async Task CloseAsync()
    {
        if (reader is not null) await reader.DisposeAsync();
        reader = null;
    }

    protected abstract Task RemoveAsync();
}
