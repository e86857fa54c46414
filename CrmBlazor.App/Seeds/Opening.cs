using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Office;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Seeds;

/// <summary>Opens the office: tables, settings, and in Development the demo office; then says where it is and who may come in.</summary>
public sealed class Opening(Database database, Writer writer, DemoOffice demo, SetUp setUp, KeyRing keys, IConfiguration configuration, IHostEnvironment environment, IServer server,
    IHostApplicationLifetime lifetime) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (IsDemo && environment.IsProduction()) throw new InvalidOperationException("Office:Demo is for Development: Production starts without accounts.");
        await using var turn = await database.TakeTurnAsync();
        await database.MigrateAsync();
        await keys.OpenAsync();
        if (IsDemo) await OpenDemoAsync();
        else await OpenRealAsync();
        lifetime.ApplicationStarted.Register(() => _ = SayAsync());
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private bool IsDemo => configuration.GetValue("Office:Demo", environment.IsDevelopment());

    /// <summary>One that was cut short is begun anew; somebody's real office is never touched.</summary>
    private async Task OpenDemoAsync()
    {
        if (await demo.IsCutShortAsync()) await database.StartOverAsync();
        else if (!await demo.IsHereAsync() && !await setUp.IsNeededAsync()) throw new InvalidOperationException("This database holds a real office. Set Office:Demo to false, or name another in ConnectionStrings:Default.");
        await writer.RunAsync(FurnishAsync);
        await demo.FillAsync();
    }

    /// <summary>The demo's password is published: outside Development its accounts let nobody in.</summary>
    private async Task OpenRealAsync()
    {
        if (environment.IsProduction() && await demo.IsHereAsync()) throw new InvalidOperationException("This database holds the demo office, whose password is published. Name another in ConnectionStrings:Default.");
        await writer.RunAsync(FurnishAsync);
    }

    private static async Task FurnishAsync(CrmDb db)
    {
        if (await db.Settings.AnyAsync()) return;
        db.Settings.Add(OfficeSettings.Default());
        await db.SaveChangesAsync();
    }

    private async Task SayAsync()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        await Console.Out.WriteLineAsync($"CrmBlazor: {string.Join(" ", addresses)}");
        if (IsDemo) await Console.Out.WriteLineAsync(DemoOffice.Accounts);
        else if (await setUp.IsNeededAsync()) await Console.Out.WriteLineAsync($"No account yet. Open /set-up within 30 minutes with the code {setUp.NewCode()}");
    }
}
