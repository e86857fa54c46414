using System.Diagnostics;
using System.Net;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Instrumentation.AspNetCore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CrmBlazor.App.Telemetry;

/// <summary>Who may look at the instruments: the machine itself at <c>/metrics</c>, and the collector that <c>Telemetry:Otlp</c> names, which gets traces and logs too.</summary>
public static class Watching
{
    /// <summary>The framework's meters that tell something; those of every component's rendering cost more than they tell.</summary>
    private static readonly string[] Meters =
    [
        Instruments.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections", "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Components.Server.Circuits", "Npgsql",
    ];

    private const string Page = "/metrics";
    private static readonly string[] Forwarding = ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP", "Forwarded", "Via"];

    public static IServiceCollection AddTelemetry(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<Instruments>();
        var telemetry = services.AddOpenTelemetry().ConfigureResource(r => r.AddService(Instruments.Name));
        telemetry.WithMetrics(m => m.AddMeter(Meters).AddRuntimeInstrumentation().AddPrometheusExporter());
        if (configuration["Telemetry:Otlp"] is not { Length: > 0 } collector) return services;
        telemetry.WithTracing(t => t.AddSource(Instruments.Name).AddAspNetCoreInstrumentation(Discreet)).UseOtlpExporter(OtlpExportProtocol.HttpProtobuf, new Uri(collector));
        return services;
    }

    /// <summary>Before anything believes a proxy: the address is the connection's own.</summary>
    public static void UseMetrics(this WebApplication app)
    {
        app.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == Page && IsFromHere(http));
        app.Map(Page, stranger => stranger.Run(http =>
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }));
    }

    private static bool IsFromHere(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address) && !Forwarding.Any(http.Request.Headers.ContainsKey);

    /// <summary>A path may hold the key of a recovery link: the route says which page it was.</summary>
    private static void Discreet(AspNetCoreTraceInstrumentationOptions options)
    {
        options.Filter = http => !http.Request.Path.StartsWithSegments("/health") && !http.Request.Path.StartsWithSegments("/_blazor");
        options.EnrichWithHttpResponse = (span, answer) => Name(span, answer.HttpContext);
    }

    private static void Name(Activity span, HttpContext http)
    {
        span.SetTag("url.path", (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText);
        span.SetTag("url.query", null);
    }
}
