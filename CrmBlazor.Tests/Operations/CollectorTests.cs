using System.Collections.Concurrent;
using System.Text;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Operations;

/// <summary>Where <c>Telemetry:Otlp</c> names a collector, it gets figures, traces and logs; nothing in them is personal.</summary>
public sealed class CollectorTests : IAsyncLifetime
{
    private static readonly string[] Personal = ["Кольцов", "9430000088", "943 000-00-88", "kolcov", "secret-key-of-a-letter", Uri.EscapeDataString("Кольцов")];
    private readonly ConcurrentDictionary<string, string> received = new();
    private WebApplication collector = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        collector = builder.Build();
        collector.MapPost("/v1/{signal}", (string signal, HttpRequest request) => TakeAsync(signal, request));
        await collector.StartAsync();
    }

    public async Task DisposeAsync() => await collector.DisposeAsync();

    [Fact]
    public async Task The_collector_gets_everything_but_people()
    {
        var address = collector.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await using (var office = await Office.OpenAsync(b => b.UseEnvironment("Production").UseSetting("Telemetry:Otlp", address).UseSetting("Logging:LogLevel:Default", "Information")))
        {
            await office.CommandAsync(Operator, "RegisterLead", new { title = "Кольцов", source = "call", phone = "8 943 000-00-88" });
            await office.CommandAsync(Operator, "RegisterLead", new { title = "", source = "call", name = "Клиент" });
            await office.ReadAsync(Manager, $"contacts?search={Uri.EscapeDataString("Кольцов")}");
            using var visitor = Visitor.Of(office);
            await visitor.OpenAsync("/recover/secret-key-of-a-letter");
        }
        received.Keys.Should().BeEquivalentTo("traces", "metrics", "logs");
        received["metrics"].Should().Contain("crm.commands").And.Contain("badFields").And.Contain("http.server.request.duration");
        received["traces"].Should().Contain("RegisterLead").And.Contain("batch").And.Contain("/recover/{Key}").And.Contain("/api/contacts");
        foreach (var word in Personal) received.Values.Should().OnlyContain(text => !text.Contains(word, StringComparison.OrdinalIgnoreCase), word);
    }

    [Fact]
    public async Task Without_the_setting_nothing_is_traced()
    {
        await using var office = await Office.OpenAsync();
        office.Services.GetService<OpenTelemetry.Trace.TracerProvider>().Should().BeNull();
    }

    private async Task TakeAsync(string signal, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        received.AddOrUpdate(signal, _ => Encoding.UTF8.GetString(body.ToArray()), (_, before) => before + Encoding.UTF8.GetString(body.ToArray()));
    }
}
