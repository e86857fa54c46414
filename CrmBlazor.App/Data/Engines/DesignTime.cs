using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrmBlazor.App.Data.Engines;

/// <summary>For <c>dotnet ef migrations add Name --context SqliteCrmDb --output-dir Data/Migrations/Sqlite</c>.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteCrmDb>
{
    public SqliteCrmDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteCrmDb>().UseSqlite("Data Source=:memory:").Options);
}

/// <summary>For <c>dotnet ef migrations add Name --context PostgresCrmDb --output-dir Data/Migrations/Postgres</c>.</summary>
public sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresCrmDb>
{
    public PostgresCrmDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresCrmDb>().UseNpgsql("Host=nowhere").Options);
}
