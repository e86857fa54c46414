using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.Features.Account;

/// <summary>The page of a name and a password: a plain form, which works without a circuit.</summary>
public sealed class SignInPageTests(SharedOffice shared) : IClassFixture<SharedOffice>
{
    private static readonly Uri Page = new("/sign-in", UriKind.Relative);

    [Fact]
    public async Task It_is_a_plain_form_with_named_fields()
    {
        using var client = await shared.Office.ApiAsync();
        var page = await PageAsync(client);
        var form = (IHtmlFormElement)page.QuerySelector("form")!;
        form.Method.Should().Be("post");
        form.QuerySelector("input[name='__RequestVerificationToken']").Should().NotBeNull();
        LabelOf(page, "username").Should().Be("Рабочая почта");
        LabelOf(page, "current-password").Should().Be("Пароль");
        page.Source.Text.Should().NotContain("<!--Blazor:{");
    }

    [Fact]
    public async Task It_speaks_english_to_who_has_chosen_so()
    {
        using var client = await shared.Office.ApiAsync();
        client.DefaultRequestHeaders.Add("Cookie", ".AspNetCore.Culture=c=en-US|uic=en-US");
        var page = await PageAsync(client);
        (page.DocumentElement.GetAttribute("lang"), LabelOf(page, "username"), LabelOf(page, "current-password")).Should().Be(("en", "Work e-mail", "Password"));
    }

    [Fact]
    public async Task A_wrong_password_is_told_and_the_name_is_kept()
    {
        using var client = await shared.Office.ApiAsync();
        using var answer = await EnterAsync(client, DemoPeople.Manager.Email, "не тот");
        var page = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        page.QuerySelector("[role=alert]")!.TextContent.Should().Be("Неверное имя или пароль");
        page.QuerySelector("[type=email]")!.GetAttribute("value").Should().Be(DemoPeople.Manager.Email);
        page.QuerySelector("[type=password]")!.HasAttribute("value").Should().BeFalse();
    }

    [Theory]
    [InlineData("", "/board")]
    [InlineData("?ReturnUrl=%2Fdeals%2F1", "/deals/1")]
    [InlineData("?ReturnUrl=https%3A%2F%2Fevil.example", "/board")]
    [InlineData("?ReturnUrl=%2F%2Fevil.example", "/board")]
    public async Task The_right_one_leads_home_or_back_but_never_away(string query, string to)
    {
        using var client = await shared.Office.ApiAsync();
        using var answer = await EnterAsync(client, DemoPeople.Manager.Email, DemoPeople.Password, query);
        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        new Uri(client.BaseAddress!, answer.Headers.Location!).Should().Be(new Uri(client.BaseAddress!, to));
    }

    /// <summary>Around the field, or by its id.</summary>
    private static string LabelOf(IHtmlDocument page, string field)
    {
        var input = page.QuerySelector($"[autocomplete={field}]")!;
        return (input.Closest("label") ?? page.QuerySelector($"label[for='{input.Id}']"))!.TextContent.Trim();
    }

    private static async Task<HttpResponseMessage> EnterAsync(HttpClient client, string email, string password, string query = "")
    {
        var page = await PageAsync(client);
        var fields = page.QuerySelectorAll("form input[type=hidden]").Cast<IHtmlInputElement>().ToDictionary(f => f.Name!, f => f.Value);
        using var content = new FormUrlEncodedContent(fields.Append(new("Form.Email", email)).Append(new("Form.Password", password)));
        return await client.PostAsync(new Uri($"/sign-in{query}", UriKind.Relative), content);
    }

    private static async Task<IHtmlDocument> PageAsync(HttpClient client) => await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(Page));
}
