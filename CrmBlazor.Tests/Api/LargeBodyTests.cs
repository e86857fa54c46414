using System.Net;
using System.Text;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Api;

/// <summary>On the real server, for it is the one that counts the bytes.</summary>
public sealed class LargeBodyTests : IAsyncLifetime
{
    private static readonly byte[] TooMuch = Encoding.UTF8.GetBytes($"{{\"title\":\"{new string('x', 1_500_000)}\",\"source\":\"call\",\"email\":\"x\",\"password\":\"x\"}}");
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Theory]
    [InlineData(false, "ru-RU", "Запрос слишком большой")]
    [InlineData(true, "en-US", "The request is too large")]
    public async Task A_body_beyond_a_megabyte_is_refused_whether_it_says_its_length_or_not(bool chunked, string language, string told)
    {
        var head = await office.HeadAsync();
        foreach (var path in new[] { "/api/commands/RegisterLead", "/api/sign-in" })
        {
            using var response = await PostAsync(path, chunked, language);
            var answer = await response.AnswerAsync();
            (answer.Brief, answer.Body.GetProperty("title").GetString()).Should().Be(("413", told), path);
        }
        using var page = await PostAsync("/sign-in", chunked, language, "application/x-www-form-urlencoded");
        page.StatusCode.Should().BeOneOf(HttpStatusCode.RequestEntityTooLarge, HttpStatusCode.BadRequest);
        (await office.HeadAsync()).Should().Be(head);
        (await office.ReadAsync(Operator, "leads")).Brief.Should().Be("200");
    }

    private async Task<HttpResponseMessage> PostAsync(string path, bool chunked, string language, string type = "application/json")
    {
        using var client = await office.ApiAsync(Operator);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(TooMuch) };
        request.Content.Headers.ContentType = new(type);
        request.Headers.TransferEncodingChunked = chunked;
        request.Headers.ExpectContinue = true;
        request.Headers.AcceptLanguage.ParseAdd(language);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return await client.SendAsync(request);
    }
}
