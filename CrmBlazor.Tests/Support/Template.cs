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
        SqliteConnection.ClearAllPools();
        return path;
    }
}
