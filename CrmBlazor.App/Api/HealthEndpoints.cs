using CrmBlazor.App.Data;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Api;

/// <summary>For whoever watches the server: alive, and ready to serve.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet("/health/ready", async (IDbContextFactory<CrmDb> factory, IHostApplicationLifetime lifetime) =>
        {
            if (lifetime.ApplicationStopping.IsCancellationRequested) return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            try
            {
                await using var db = factory.CreateDbContext();
                await db.LogHeads.AnyAsync();
                return Results.Text("ready");
            }
            catch (Exception away) when (away is System.Data.Common.DbException or InvalidOperationException)
            {
                return Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
            }
        }).AllowAnonymous();
    }
}
