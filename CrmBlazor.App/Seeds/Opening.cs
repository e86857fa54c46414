using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Office;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Seeds;

/// <summary>Opens the office: tables, settings, and in Development the demo office; then says where it is and who may come in.</summary>
public sealed class Opening(Database database, Writer writer, DemoOffice demo, SetUp setUp, IConfiguration configuration, IHostEnvironment environment, IServer server,
    IHostApplicationLifetime lifetime) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (IsDemo && environment.IsProduction()) throw new InvalidOperationException("Office:Demo is for Development: Production starts without accounts.");
        await database.MigrateAsync();
        if (IsDemo && await demo.IsCutShortAsync()) await database.StartOverAsync();
        await writer.RunAsync(FurnishAsync);
        if (IsDemo) await demo.FillAsync();
        lifetime.ApplicationStarted.Register(() => _ = SayAsync());
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private bool IsDemo => configuration.GetValue("Office:Demo", environment.IsDevelopment());

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
