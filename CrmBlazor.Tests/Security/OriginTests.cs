using System.Net;
using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Security;

/// <summary>A page of another site cannot act with the cookie of somebody who is signed in here.</summary>
public sealed class OriginTests(ProductionOffice shared) : IClassFixture<ProductionOffice>, IAsyncLifetime
{
    private readonly Office office = shared.Office;
    private string key = "";

    public async Task InitializeAsync() => key = await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(Manager), SessionKind.Browser);

    public Task DisposeAsync() => Task.CompletedTask;

    public static TheoryData<string, string?> Foreigners => new()
    {
        { "https://evil.example", null },
        { "null", null },
        { "http://crm.example", null },
        { "https://crm.example:8443", null },
        { "https://crm.example.evil.example", null },
        { "https://crm.example@evil.example", null },
        { "", null },
        { "", "cross-site" },
        { "", "same-site" },
    };

    [Theory]
    [MemberData(nameof(Foreigners))]
    public async Task A_foreign_page_neither_signs_him_out_nor_opens_a_line(string origin, string? site)
    {
        foreach (var path in new[] { "/sign-out", "/sign-in", "/_blazor/negotiate?negotiateVersion=1", "/_blazor/disconnect", "/hubs/live/negotiate?negotiateVersion=1" })
            (await PostAsync(path, origin, site)).Should().Be(HttpStatusCode.Forbidden, path);
        foreach (var path in new[] { "/_blazor", "/hubs/live" })
            (await this.Invoking(t => t.ConnectAsync(path, origin, site)).Should().ThrowAsync<InvalidOperationException>(path)).Which.Message.Should().Contain("403");
        (await office.Get<Sessions>().FindAsync(key)).Should().NotBeNull("he is still signed in");
    }

    [Fact]
    public async Task A_foreign_page_cannot_take_the_cookie_away_by_a_form_that_comes_without_it()
    {
        using var nobody = office.Visit(Visitor.Site);
        using var answer = await nobody.PostAsync(new Uri("/sign-out", UriKind.Relative), null);
        (answer.StatusCode, answer.Headers.Contains("Set-Cookie")).Should().Be((HttpStatusCode.Redirect, false));
    }

    [Theory]
    [InlineData("https://crm.example", null)]
    [InlineData("https://crm.example:443", null)]
    [InlineData("", "same-origin")]
    public async Task Our_own_page_opens_lines_and_signs_out(string origin, string? site)
    {
        (await PostAsync("/_blazor/negotiate?negotiateVersion=1", origin, site)).Should().Be(HttpStatusCode.OK);
        await ConnectAsync("/_blazor", origin, site);
        (await PostAsync("/sign-out", origin, site)).Should().Be(HttpStatusCode.Redirect);
        (await office.Get<Sessions>().FindAsync(key)).Should().BeNull();
    }

    [Fact]
    public async Task A_program_with_a_token_needs_no_origin()
    {
        await using var ear = await Ear.OfAsync(office, Manager);
        ear.IsOpen.Should().BeTrue();
    }

    private async Task<HttpStatusCode> PostAsync(string path, string origin, string? site)
    {
        using var client = office.Visit(Visitor.Site);
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        foreach (var (name, value) in Headers(origin, site)) request.Headers.Add(name, value);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private async Task ConnectAsync(string path, string origin, string? site)
    {
        var client = office.WebSockets;
        client.ConfigureRequest = request =>
        {
            foreach (var (name, value) in Headers(origin, site)) request.Headers[name] = value;
        };
        using var line = await client.ConnectAsync(new Uri($"wss://{Visitor.Site.Host}{path}"), CancellationToken.None);
    }

    private IEnumerable<(string Name, string Value)> Headers(string origin, string? site)
    {
        yield return ("Cookie", $"__Host-crm={key}");
        if (origin.Length > 0) yield return ("Origin", origin);
        if (site is not null) yield return ("Sec-Fetch-Site", site);
    }
}
