using System.Net;
using System.Net.Http.Json;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Security;

/// <summary>Behind a proxy: its word is taken, and nobody else's.</summary>
public sealed class ProxyTests : IClassFixture<ProxyTests.BehindProxy>
{
    private const string Proxy = "10.0.0.1";
    private const string SecondProxy = "10.1.2.3";
    private const string Stranger = "198.51.100.9";
    private readonly Office office;

    public ProxyTests(BehindProxy shared)
    {
        office = shared.Office;
        office.Time.Advance(TimeSpan.FromMinutes(16));
    }

    [Theory]
    [InlineData(Proxy, true)]
    [InlineData(SecondProxy, true)]
    [InlineData(Stranger, false)]
    public async Task The_scheme_is_the_visitors(string from, bool believed)
    {
        using var client = ClientFrom(from);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { { "X-Forwarded-For", "203.0.113.1" }, { "X-Forwarded-Proto", "https" } } };
        using var answer = await client.SendAsync(request);
        answer.Headers.Contains("Strict-Transport-Security").Should().Be(believed);
    }

    [Fact]
    public async Task Who_floods_through_the_proxy_shuts_out_himself_alone()
    {
        for (var i = 0; i < 30; i++) (await TryAsync(Proxy, "203.0.113.1")).Should().Be(HttpStatusCode.Unauthorized);
        (await TryAsync(Proxy, "203.0.113.1")).Should().Be(HttpStatusCode.TooManyRequests);
        (await TryAsync(Proxy, "192.0.2.77, 203.0.113.1")).Should().Be(HttpStatusCode.TooManyRequests, "what stands before the proxy's own word is the visitor's invention");
        (await TryAsync(Proxy, "203.0.113.1, 10.1.2.3")).Should().Be(HttpStatusCode.TooManyRequests, "two proxies in a row are seen through");
        (await TryAsync(Proxy, "203.0.113.2")).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_stranger_cannot_pass_for_many()
    {
        for (var i = 0; i < 30; i++) (await TryAsync(Stranger, $"203.0.113.{i}")).Should().Be(HttpStatusCode.Unauthorized);
        (await TryAsync(Stranger, "203.0.113.99")).Should().Be(HttpStatusCode.TooManyRequests);
    }

    private async Task<HttpStatusCode> TryAsync(string from, string forwarded)
    {
        using var client = ClientFrom(from);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", forwarded);
        using var answer = await client.PostAsJsonAsync(new Uri("/api/sign-in", UriKind.Relative), new { email = $"{Guid.NewGuid():N}@demo.example", password = "wrong" });
        return answer.StatusCode;
    }

    private HttpClient ClientFrom(string address)
    {
        var client = office.Visit(new("http://crm.example"));
        client.DefaultRequestHeaders.Add(Sender.Header, address);
        return client;
    }

    public sealed class BehindProxy : SharedOffice
    {
        protected override void Configure(IWebHostBuilder builder) => builder.UseEnvironment("Production").UseSetting("Proxy:Known:0", Proxy).UseSetting("Proxy:Known:1", "10.1.0.0/16")
            .ConfigureServices(s => s.AddSingleton<IStartupFilter, Sender>());
    }
}
