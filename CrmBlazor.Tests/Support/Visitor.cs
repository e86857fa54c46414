using System.Net;
using System.Text.RegularExpressions;
using CrmBlazor.App.Seeds;

namespace CrmBlazor.Tests.Support;

/// <summary>Somebody at the plain pages: a browser that keeps cookies and sends forms as they stand, and runs no script.</summary>
public sealed partial class Visitor : IDisposable
{
    public static readonly Uri Site = new("https://crm.example");
    private string at = "/";

    private Visitor(HttpClient browser) => Browser = browser;

    public HttpClient Browser { get; }

    public HttpResponseMessage Answer { get; private set; } = new();

    /// <summary>What the answer showed.</summary>
    public string Page { get; private set; } = "";

    public string Text => WebUtility.HtmlDecode(Page);

    /// <summary>What the page refuses with.</summary>
    public string? Told => Alert().Match(Page) is { Success: true } told ? WebUtility.HtmlDecode(told.Groups[1].Value) : null;

    /// <summary>The secret of a second factor that is being set up.</summary>
    public string? Secret => Code().Match(Page) is { Success: true } code ? code.Groups[1].Value : null;

    /// <summary>Where it leads on.</summary>
    public string? Led => Answer.Headers.Location is { } to ? to.IsAbsoluteUri && to.Host == Site.Host ? to.PathAndQuery : to.OriginalString : null;

    public IEnumerable<string> Cookies => Answer.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [];

    public static Visitor Of(Office office, bool english = false)
    {
        var browser = office.Visit(Site);
        browser.DefaultRequestHeaders.Add("Origin", Site.GetLeftPart(UriPartial.Authority));
        if (english) browser.DefaultRequestHeaders.Add("Cookie", ".AspNetCore.Culture=c%3Den-US%7Cuic%3Den-US");
        return new(browser);
    }

    public async Task<HttpStatusCode> OpenAsync(string path)
    {
        at = path;
        return await TakeAsync(await Browser.GetAsync(new Uri(path, UriKind.Relative)));
    }

    /// <summary>Sends the form that is open: what it hides, and what is typed.</summary>
    public async Task<HttpStatusCode> SendAsync(params (string Name, string Text)[] typed)
    {
        var hidden = Hidden().Matches(Page).Select(m => (m.Groups[1].Value, WebUtility.HtmlDecode(m.Groups[2].Value)));
        return await PostAsync(at, hidden.Concat(typed));
    }

    public async Task<HttpStatusCode> PostAsync(string path, IEnumerable<(string Name, string Text)> fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Text)));
        return await TakeAsync(await Browser.PostAsync(new Uri(path, UriKind.Relative), form));
    }

    public async Task<HttpStatusCode> EnterAsync(string email, string password = DemoPeople.Password, string page = "/sign-in")
    {
        await OpenAsync(page);
        return await SendAsync(("Form.Email", email), ("Form.Password", password));
    }

    public void Dispose()
    {
        Answer.Dispose();
        Browser.Dispose();
    }

    private async Task<HttpStatusCode> TakeAsync(HttpResponseMessage answer)
    {
        Answer.Dispose();
        (Answer, Page) = (answer, await answer.Content.ReadAsStringAsync());
        return answer.StatusCode;
    }

    [GeneratedRegex(@"<input type=""hidden"" name=""([^""]+)"" value=""([^""]*)""")]
    private static partial Regex Hidden();

    [GeneratedRegex(@"role=""alert"">.*?<span>(.*?)</span>", RegexOptions.Singleline)]
    private static partial Regex Alert();

    [GeneratedRegex(@"<code>(\w+)</code>")]
    private static partial Regex Code();
}
