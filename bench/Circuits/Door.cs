using System.Net;
using System.Text.RegularExpressions;

namespace CrmBlazor.Bench.Circuits;

/// <summary>The sign-in page as a browser uses it. Its cookies are Secure, which a plain local address would not send by itself: they are carried by hand.</summary>
internal sealed partial class Door(Uri address) : IDisposable
{
    private const string Cookie = "Cookie";
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };

    public void Dispose() => client.Dispose();

    /// <returns>The cookie of the session.</returns>
    public async Task<string> EnterAsync(string email)
    {
        using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative));
        var html = await page.Content.ReadAsStringAsync();
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri("/sign-in", UriKind.Relative));
        post.Headers.Add(Cookie, CookiesOf(page));
        post.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        post.Content = new FormUrlEncodedContent(Hidden().Matches(html).Select(m => KeyValuePair.Create(m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)))
            .Append(new("Form.Email", email)).Append(new("Form.Password", Filling.Password)));
        using var answer = await client.SendAsync(post);
        return answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Found && CookiesOf(answer) is { Length: > 0 } cookie
            ? cookie
            : throw new InvalidOperationException($"{email} was not let in: {(int)answer.StatusCode}");
    }

    /// <summary>A page as its user; its answer's own cookies come back in the next request.</summary>
    public async Task<(string Html, string Cookie)> PageAsync(string path, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Add(Cookie, cookie);
        request.Headers.Add("Accept", "text/html");
        using var page = await client.SendAsync(request);
        if (page.StatusCode is not HttpStatusCode.OK) throw new InvalidOperationException($"{path}: {(int)page.StatusCode}");
        return (await page.Content.ReadAsStringAsync(), string.Join("; ", new[] { cookie, CookiesOf(page) }.Where(c => c.Length > 0)));
    }

    /// <summary>What the browser says when a tab is shut.</summary>
    public async Task LeaveAsync(string circuit, string cookie)
    {
        using var post = new HttpRequestMessage(HttpMethod.Post, new Uri("/_blazor/disconnect", UriKind.Relative)) { Content = new FormUrlEncodedContent([new("circuitId", circuit)]) };
        post.Headers.Add(Cookie, cookie);
        post.Headers.Add("Origin", address.GetLeftPart(UriPartial.Authority));
        using var answer = await client.SendAsync(post);
        answer.EnsureSuccessStatusCode();
    }

    private static string CookiesOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join("; ", set.Select(c => c.Split(';')[0]).Where(c => !c.EndsWith('='))) : "";

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)"\s*/?>""")]
    private static partial Regex Hidden();
}
