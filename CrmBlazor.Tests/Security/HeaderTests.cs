using System.Net;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Security;

/// <summary>What every answer carries, whatever became of the request.</summary>
public sealed class HeaderTests(ProductionOffice shared) : IClassFixture<ProductionOffice>
{
    public static TheoryData<string, HttpStatusCode> Answers => new()
    {
        { "/sign-in", HttpStatusCode.OK },
        { "/css/app.css", HttpStatusCode.OK },
        { "/api/deals", HttpStatusCode.OK },
        { "/api/deals?page=x", HttpStatusCode.BadRequest },
        { "/api/leads/1", HttpStatusCode.NotFound },
        { "/api/nothing", HttpStatusCode.NotFound },
        { "/board", HttpStatusCode.OK },
        { "/health/live", HttpStatusCode.OK },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_is_guarded(string path, HttpStatusCode status)
    {
        using var client = await ManagerAsync(shared.Office);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.Should().Be(status);
        Judge(answer);
    }

    [Theory]
    [InlineData("/", HttpStatusCode.Redirect)]
    [InlineData("/api/deals", HttpStatusCode.Unauthorized)]
    [InlineData("/hubs/live", HttpStatusCode.Unauthorized)]
    public async Task So_is_every_answer_to_nobody(string path, HttpStatusCode status)
    {
        using var client = shared.Office.Visit(Visitor.Site);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        answer.StatusCode.Should().Be(status);
        Judge(answer);
    }

    [Fact]
    public async Task Answers_to_what_failed_too_and_they_tell_nothing_of_it()
    {
        await using var office = await Office.OpenAsync(b => b.UseEnvironment("Production").UseSetting("Logging:LogLevel:Default", "None"));
        using var client = await ManagerAsync(office);
        await office.SqlAsync("ALTER TABLE users RENAME TO gone");
        foreach (var (path, kind) in new[] { ("/api/deals", "application/problem+json"), ("/board", "text/plain"), ("/set-up", "text/plain") })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType).Should().Be((HttpStatusCode.InternalServerError, kind), path);
            (await answer.Content.ReadAsStringAsync()).Should().Contain("Сообщите номер").And.NotContain("users").And.NotContain("Sqlite");
            Judge(answer);
        }
    }

    [Fact]
    public async Task A_bare_status_gets_a_text_in_the_readers_language()
    {
        using var client = await ManagerAsync(shared.Office);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-US");
        (await client.ReadAsync("nothing")).Body.GetProperty("title").GetString().Should().Be("There is no such record");
        (await client.ReadAsync("deals?page=x")).Body.GetProperty("title").GetString().Should().Be("The request cannot be read");
        client.DefaultRequestHeaders.Authorization = new("Bearer", "x");
        (await client.ReadAsync("deals")).Body.GetProperty("title").GetString().Should().Be("Your session has ended: sign in again");
    }

    private static void Judge(HttpResponseMessage answer)
    {
        var policy = Of(answer, "Content-Security-Policy").Split("; ");
        policy.Should().Contain("script-src 'self'").And.Contain("frame-ancestors 'none'").And.Contain("object-src 'none'").And.Contain("default-src 'self'");
        Of(answer, "X-Content-Type-Options").Should().Be("nosniff");
        Of(answer, "Referrer-Policy").Should().Be("same-origin");
        Of(answer, "Strict-Transport-Security").Should().Be("max-age=31536000");
        answer.Headers.Contains("Server").Should().BeFalse();
        answer.Headers.CacheControl.Should().NotBeNull();
    }

    private static string Of(HttpResponseMessage answer, string header) => string.Join(" | ", answer.Headers.GetValues(header));

    /// <summary>Both a program's token and a browser's cookie.</summary>
    private static async Task<HttpClient> ManagerAsync(Office office)
    {
        using var api = await office.ApiAsync(Manager);
        var client = office.Visit(Visitor.Site);
        client.DefaultRequestHeaders.Authorization = api.DefaultRequestHeaders.Authorization;
        return client;
    }
}
