using CrmBlazor.App.Seeds;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Support;

/// <summary>The office that every test starts from, made once on each engine: the demo's people, goods and companies, and not one deal.</summary>
public static class Template
{
    private static readonly Dictionary<Engine, Lazy<Task<OfficeDatabase>>> Made = Enum.GetValues<Engine>().ToDictionary(e => e, e => new Lazy<Task<OfficeDatabase>>(() => MakeAsync(e)));

    /// <summary>A copy of its database for one test.</summary>
    public static async Task<OfficeDatabase> CopyAsync(Engine engine) => await (await Made[engine].Value).CopyAsync();

    private static async Task<OfficeDatabase> MakeAsync(Engine engine)
    {
        var database = OfficeDatabase.New(engine);
        await using (var server = new WebApplicationFactory<Program>().WithWebHostBuilder(b => Office.Configure(b, database)))
        {
            var demo = server.Services.GetRequiredService<DemoOffice>();
            await demo.FurnishAsync(Office.Noon.AddDays(-1));
        }
        return database;
    }
}
