using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;

namespace CrmBlazor.App.Verbs;

/// <summary>
/// <c>load-samples DIR</c>, in Development only: companies_clean.csv and invoices.csv of a folder into the demo office, beside a running server too, so that
/// statements can be tried by hand. Unlike the other verbs it opens the office first where there is none yet.
/// </summary>
internal static class LoadSamples
{
    public static async Task<Verdict> RunAsync(Order order)
    {
        if (order.Argument(0) is not { } folder) return new(false, "from where? load-samples DIR");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = order.Configuration["environment"] });
        if (!builder.Environment.IsDevelopment()) return new(false, "samples are for Development");
        builder.Configuration.AddConfiguration(order.Configuration);
        builder.AddCrm();
        await using var app = builder.Build();
        var writer = app.Services.GetRequiredService<Writer>();
        await writer.StartAsync(CancellationToken.None);
        await ActivatorUtilities.CreateInstance<Opening>(app.Services).StartAsync(CancellationToken.None);
        var history = ActivatorUtilities.CreateInstance<SampleHistory>(app.Services);
        try
        {
            if (await history.IsHereAsync()) return new(true, "they are here already");
            var (companies, invoices) = await history.LoadAsync(Path.GetFullPath(folder), app.Services.GetRequiredService<TimeProvider>().GetUtcNow());
            return new(true, $"{companies} companies, {invoices} invoices");
        }
        finally
        {
            await writer.StopAsync(CancellationToken.None);
        }
    }
}
