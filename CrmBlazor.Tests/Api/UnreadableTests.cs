using System.Net;
using System.Net.Http.Headers;
using System.Text;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Api;

/// <summary>Requests that cannot be read are told so, and are never an error of ours.</summary>
public abstract class UnreadableTests(SharedOffice shared)
{
    private const string Good = """{"title":"Звонок","source":"call","name":"Клиент"}""";
    private readonly Office office = shared.Office;

    public static TheoryData<string> Bodies =>
    [
        "", " ", "{", "{\"title\":", "not JSON", "[]", "[{\"title\":\"Звонок\",\"source\":\"call\"}]", "null", "5", "\"title\"", "{\"title\":\"Звонок\",}", "{'title':'Звонок'}", "{\"title\":NaN}",
        "\ufeff\ufeff{}", new string('[', 5000), string.Concat(Enumerable.Repeat("{\"a\":", 100)) + "1" + new string('}', 100),
    ];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_no_JSON_object_is_unreadable(string body) => (await PostAsync("/api/commands/RegisterLead", Bytes(body))).Should().Be(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Bytes_that_are_no_text_are_unreadable()
    {
        (await PostAsync("/api/commands/RegisterLead", [0xff, 0xfe, 0x00])).Should().Be(HttpStatusCode.BadRequest);
        (await PostAsync("/api/commands/RegisterLead", [.. Bytes("{\"title\":\""), 0xc3, 0x28, .. Bytes("\",\"source\":\"call\"}")])).Should().BeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_name_that_is_no_text_is_no_field() =>
        (await PostAsync("/api/commands/RegisterLead", Bytes("{\"\\ud800\":1,\"title\":\"Звонок\",\"source\":\"call\",\"name\":\"Клиент\"}"))).Should().Be(HttpStatusCode.OK);

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task A_body_of_another_kind_is_unreadable(string type) =>
        (await PostAsync("/api/commands/RegisterLead", Bytes(Good), type)).Should().Be(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/problem+json")]
    [InlineData(null)]
    public async Task JSON_is_read_also_where_nothing_is_said_of_its_kind(string? type) =>
        (await PostAsync("/api/commands/RegisterLead", Bytes(Good), type)).Should().Be(HttpStatusCode.OK);

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer x y z")]
    [InlineData("Bearer \u0444\u044b\u0432\u0430")]
    [InlineData("Basic bWFuYWdlcjp4")]
    [InlineData("x")]
    [InlineData("Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_malformed_authorization_is_nobodys(string header)
    {
        using var client = await office.ApiAsync();
        foreach (var (method, path) in new[] { (HttpMethod.Get, "/api/deals"), (HttpMethod.Post, "/api/commands/RegisterLead"), (HttpMethod.Post, "/api/sign-out"), (HttpMethod.Post, "/hubs/live/negotiate") })
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.TryAddWithoutValidation("Authorization", header);
            using var response = await client.SendAsync(request);
            response.StatusCode.Should().Be(HttpStatusCode.Unauthorized, path);
        }
    }

    public static TheoryData<string, HttpStatusCode> Queries => new()
    {
        { "deals?page=abc", HttpStatusCode.BadRequest },
        { "deals?page=99999999999", HttpStatusCode.BadRequest },
        { "deals?pageSize=1.5", HttpStatusCode.BadRequest },
        { "deals?stage=foo", HttpStatusCode.BadRequest },
        { "deals?open=maybe", HttpStatusCode.BadRequest },
        { "invoices?status=foo", HttpStatusCode.BadRequest },
        { "leads?status=foo", HttpStatusCode.BadRequest },
        { "payments?state=foo", HttpStatusCode.BadRequest },
        { "board?filter=foo", HttpStatusCode.BadRequest },
        { "events?after=x", HttpStatusCode.BadRequest },
        { "events?limit=x", HttpStatusCode.BadRequest },
        { "events?after=-5&limit=-5", HttpStatusCode.OK },
        { "events?after=9223372036854775807", HttpStatusCode.OK },
        { "deals?page=-1&pageSize=-1", HttpStatusCode.OK },
        { "deals?page=2147483647&pageSize=2147483647", HttpStatusCode.OK },
        { "deals?stage=99", HttpStatusCode.BadRequest },
        { "deals?stage=", HttpStatusCode.OK },
        { "invoices?status=paidAndShipped", HttpStatusCode.OK },
        { "payments?state=waiting&page=1", HttpStatusCode.OK },
        { "board?take=-1", HttpStatusCode.OK },
        { "deals/x", HttpStatusCode.NotFound },
        { "deals/99999999999", HttpStatusCode.NotFound },
        { "invoices/2026", HttpStatusCode.NotFound },
        { "invoices/2026-x", HttpStatusCode.NotFound },
        { "invoices/-1--1", HttpStatusCode.NotFound },
        { "nothing", HttpStatusCode.NotFound },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_query_is_read_or_told_unreadable(string path, HttpStatusCode status) => (await GetAsync(path)).Should().Be(status);

    public static TheoryData<string> Searches =>
    [
        "'", "%", "_", "\\", "' OR 1=1 --", "\0", "\ud83d\ude00", "[a-z]*", "\u202e", new string('я', 4000), string.Join(' ', Enumerable.Repeat("к", 4000)),
        string.Join(' ', Enumerable.Range(0, 3000)),
    ];

    [Theory]
    [MemberData(nameof(Searches))]
    public async Task Any_text_may_be_looked_for(string text)
    {
        foreach (var list in new[] { "deals", "leads", "contacts", "companies", "invoices", "catalog" })
            (await GetAsync($"{list}?search={Uri.EscapeDataString(text)}")).Should().Be(HttpStatusCode.OK, list);
    }

    private async Task<HttpStatusCode> GetAsync(string path)
    {
        var client = await office.ClientAsync(DemoPeople.Head);
        using var response = await client.GetAsync(new Uri($"/api/{path}", UriKind.Relative));
        return response.StatusCode;
    }

    private async Task<HttpStatusCode> PostAsync(string path, byte[] body, string? type = "application/json")
    {
        var client = await office.ClientAsync(DemoPeople.Operator);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}

public sealed class UnreadableOnSqlite(SqliteOffice office) : UnreadableTests(office), IClassFixture<SqliteOffice>;

public sealed class UnreadableOnPostgres(PostgresOffice office) : UnreadableTests(office), IClassFixture<PostgresOffice>;
