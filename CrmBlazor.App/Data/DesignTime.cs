using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CrmBlazor.App.Data;

/// <summary>For <c>dotnet ef migrations add</c>.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteCrmDb>
{
    public SqliteCrmDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteCrmDb>().UseSqlite("Data Source=:memory:").Options);
}
