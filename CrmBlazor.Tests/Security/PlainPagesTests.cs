using System.Net;
using System.Net.Http.Json;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Security;

/// <summary>The way in by a browser, as outside Development.</summary>
public sealed class PlainPagesTests : IClassFixture<ProductionOffice>, IDisposable
{
    private readonly Office office;
    private readonly Visitor visitor;

    /// <summary>The limits of the test before are over.</summary>
    public PlainPagesTests(ProductionOffice shared)
    {
        office = shared.Office;
        office.Time.Advance(TimeSpan.FromMinutes(16));
        visitor = Visitor.Of(office);
    }

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Cookies_are_bound_to_the_host_and_out_of_reach_of_scripts_and_plain_HTTP()
    {
        await visitor.OpenAsync("/sign-in");
        Attributes("__Host-form").Should().Contain("secure").And.Contain("httponly").And.Contain("samesite=lax").And.Contain("path=/").And.NotContain(a => a.StartsWith("domain", StringComparison.Ordinal));
        (await visitor.SendAsync(("Form.Email", Manager.Email), ("Form.Password", Password))).Should().Be(HttpStatusCode.Redirect);
        Attributes("__Host-crm").Should().Contain("secure").And.Contain("httponly").And.Contain("samesite=lax").And.Contain("path=/").And.NotContain(a => a.StartsWith("domain", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("operator@demo.example", "/leads")]
    [InlineData("manager@demo.example", "/board")]
    [InlineData("director@demo.example", "/payments")]
    [InlineData("logistics@demo.example", "/invoices")]
    public async Task Everybody_is_led_to_his_home(string email, string home)
    {
        await visitor.EnterAsync(email);
        visitor.Led.Should().Be(home);
        (await visitor.OpenAsync(home)).Should().Be(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/deals/7?tab=goods", "/deals/7?tab=goods")]
    [InlineData("//evil.example", "/board")]
    [InlineData("/\\evil.example", "/board")]
    [InlineData("/\t/evil.example", "/board")]
    [InlineData("https://evil.example/", "/board")]
    [InlineData("javascript:alert(1)", "/board")]
    [InlineData("evil.example", "/board")]
    [InlineData("/x\r\nSet-Cookie: a=b", "/board")]
    [InlineData("", "/board")]
    public async Task The_way_back_leads_to_our_own_pages_only(string asked, string led)
    {
        await visitor.EnterAsync(Manager.Email, page: $"/sign-in?returnUrl={Uri.EscapeDataString(asked)}");
        visitor.Led.Should().Be(led);
    }

    [Theory]
    [InlineData("/sign-in", "sign-in")]
    [InlineData("/recover", "recover")]
    [InlineData("/recover/x", "new-password")]
    [InlineData("/set-up", "set-up")]
    public async Task A_form_without_the_pages_own_token_is_not_read(string page, string form)
    {
        await visitor.OpenAsync(page);
        (await visitor.PostAsync(page, [("_handler", form), ("Form.Email", Manager.Email), ("Form.Password", Password)])).Should().Be(HttpStatusCode.BadRequest);
        (await visitor.PostAsync(page, [("_handler", form), ("__RequestVerificationToken", "x"), ("Form.Email", Manager.Email), ("Form.Password", Password)])).Should().Be(HttpStatusCode.BadRequest);
        visitor.Cookies.Should().NotContain(c => c.StartsWith("__Host-crm", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, "Слишком много попыток. Подождите 900 с")]
    [InlineData(true, "Too many tries. Wait 900 s")]
    public async Task A_name_that_is_shut_is_told_so_in_the_readers_language(bool english, string told)
    {
        using var reader = Visitor.Of(office, english);
        var name = $"nobody{english}@demo.example";
        for (var i = 0; i < 10; i++) await reader.EnterAsync(name, "wrong");
        reader.Told.Should().Be(english ? "The name or the password is wrong" : "Неверное имя или пароль");
        await reader.EnterAsync(name, "wrong");
        reader.Told.Should().Be(told);

        reader.Browser.DefaultRequestHeaders.AcceptLanguage.ParseAdd(english ? "en-US" : "ru-RU");
        using var response = await reader.Browser.PostAsJsonAsync(new Uri("/api/sign-in", UriKind.Relative), new { email = name, password = Password });
        var answer = await response.AnswerAsync();
        (answer.Brief, answer.Body.GetProperty("title").GetString()).Should().Be(("429", told));
        response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task A_name_longer_than_any_address_is_wrong_like_any_other()
    {
        (await visitor.EnterAsync(new string('a', 100_000) + "@demo.example", "wrong")).Should().Be(HttpStatusCode.OK);
        visitor.Told.Should().Be("Неверное имя или пароль");
    }

    private IEnumerable<string> Attributes(string cookie) => visitor.Cookies.Single(c => c.StartsWith($"{cookie}=", StringComparison.Ordinal)).ToLowerInvariant().Split("; ").Skip(1);
}
