using System.Net;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Operations;

/// <summary>The page of figures is for the machine itself.</summary>
public sealed class MetricsTests(MetricsTests.BehindProxy shared) : IClassFixture<MetricsTests.BehindProxy>
{
    private const string Proxy = "127.0.0.1";

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task The_machine_itself_reads_the_figures(string from)
    {
        await shared.Office.LeadAsync();
        await ReadAsync(from, "/health/live");
        await Eventually.BeAsync(async () => (await ReadAsync(from)).Text.Contains("crm_commands_total{", StringComparison.Ordinal));
        var (status, text) = await ReadAsync(from);
        status.Should().Be(HttpStatusCode.OK);
        text.Should().Contain("name=\"RegisterLead\",result=\"done\"").And.Contain("crm_command_duration_seconds_bucket").And.Contain("crm_feed_sequence").And.Contain("http_server_request_duration_seconds");
    }

    [Theory]
    [InlineData("203.0.113.1")]
    [InlineData("10.0.0.5")]
    [InlineData("fe80::1")]
    public async Task Nobody_else_finds_it(string from) => (await ReadAsync(from)).Status.Should().Be(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.1")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("Forwarded", "for=203.0.113.1")]
    public async Task Nor_does_who_comes_through_a_proxy_of_this_machine(string header, string value) => (await ReadAsync(Proxy, headers: (header, value))).Status.Should().Be(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_stranger_cannot_say_that_he_is_the_machine() => (await ReadAsync("203.0.113.1", headers: ("X-Forwarded-For", "127.0.0.1"))).Status.Should().Be(HttpStatusCode.NotFound);

    private async Task<(HttpStatusCode Status, string Text)> ReadAsync(string from, string path = "/metrics", params (string Name, string Value)[] headers)
    {
        using var client = shared.Office.Visit(new("http://localhost"));
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { Sender.Header, from } } };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public sealed class BehindProxy : SharedOffice
    {
        protected override void Configure(IWebHostBuilder builder) => builder.UseSetting("Proxy:Known:0", Proxy).ConfigureServices(s => s.AddSingleton<IStartupFilter, Sender>());
    }
}
