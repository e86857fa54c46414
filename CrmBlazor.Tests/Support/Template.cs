using CrmBlazor.App.Seeds;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Support;

/// <summary>The office that every test starts from, made once: the demo's people, goods and companies, and not one deal.</summary>
public static class Template
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>A copy of its database for one test.</summary>
    public static async Task CopyAsync(string to) => File.Copy(await Made.Value, to);

    private static async Task<string> MakeAsync()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("crm-template").FullName, "office.db");
        await using (var server = new WebApplicationFactory<Program>().WithWebHostBuilder(b => Office.Configure(b, path)))
        {
            var demo = server.Services.GetRequiredService<DemoOffice>();
            await demo.FurnishAsync(Office.Noon.AddDays(-1));
        }
        return await WholeAsync(path);
    }

    /// <summary>One file: what still stood in the write-ahead log is in it.</summary>
    private static async Task<string> WholeAsync(string path)
    {
        var whole = path + ".whole";
        await using var database = new SqliteConnection($"Data Source={path};Pooling=False");
        await database.OpenAsync();
        await using var copy = database.CreateCommand();
        copy.CommandText = $"VACUUM INTO '{whole}'";
        await copy.ExecuteNonQueryAsync();
        return whole;
    }
}
