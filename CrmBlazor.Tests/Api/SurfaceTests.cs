using System.Net;
using System.Text.Json;
using CrmBlazor.App.Data;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Speech;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Api;

/// <summary>What every answer has in common.</summary>
public sealed class SurfaceTests(SharedOffice shared) : IClassFixture<SharedOffice>
{
    private readonly Office office = shared.Office;

    public static TheoryData<string> Reads => ["deals", "deals/1", "leads", "leads/1", "contacts", "contacts/1", "companies", "companies/1", "catalog", "invoices", "invoices/2026-1", "payments", "requests", "board", "events", "history/deal/1", "history/invoice/2026-1"];

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Nobody_reads_anything(string path) => (await office.ReadAsync(null, path)).Status.Should().Be(HttpStatusCode.Unauthorized);

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Lists_answer_with_items_and_total_and_nothing_is_an_error_of_ours(string path)
    {
        foreach (var person in DemoPeople.All)
        {
            var answer = await office.ReadAsync(person, path);
            answer.Status.Should().BeOneOf(HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.NotFound);
            if (answer.Status is HttpStatusCode.OK && answer.Body.TryGetProperty("total", out var total)) answer.Body.GetProperty("items").GetArrayLength().Should().BeLessThanOrEqualTo(total.GetInt32());
        }
    }

    [Theory]
    [InlineData("ru", "Проверьте поля")]
    [InlineData("ru-RU,ru;q=0.9,en;q=0.8", "Проверьте поля")]
    [InlineData("en-US", "Check the fields")]
    [InlineData("fr", "Проверьте поля")]
    public async Task A_program_chooses_its_language_and_Russian_is_the_first(string language, string title)
    {
        using var client = await office.ApiAsync(Operator);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        (await client.CommandAsync("RegisterLead", new { title = "", source = "call", name = "Клиент" })).Body.GetProperty("title").GetString().Should().Be(title);
    }

    [Fact]
    public async Task Money_travels_in_rubles_and_words_in_camel_case()
    {
        using var client = await office.ApiAsync(Manager);
        var deal = await office.PricedDealAsync();
        var text = await client.GetStringAsync(new Uri($"/api/deals/{deal}", UriKind.Relative));
        text.Should().Contain("\"gross\":4000.00").And.Contain("\"stage\":\"priced\"").And.Contain("Песочная");
    }

    [Fact]
    public async Task Health_is_told_to_anybody_and_says_no_more_than_that()
    {
        using var nobody = await office.ApiAsync();
        (await nobody.GetStringAsync(new Uri("/health/live", UriKind.Relative))).Should().Be("live");
        (await nobody.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).Should().Be("ready");
    }

    [Fact]
    public async Task The_description_of_the_API_is_there_for_who_is_signed_in()
    {
        using var nobody = await office.ApiAsync();
        using var shut = await nobody.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative));
        shut.StatusCode.Should().NotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_answer_forbids_guessing_and_framing()
    {
        using var client = await office.ApiAsync(Manager);
        using var response = await client.GetAsync(new Uri("/api/deals", UriKind.Relative));
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("frame-ancestors 'none'").And.Contain("script-src 'self'");
        response.Headers.Contains("Server").Should().BeFalse();
    }

    [Fact]
    public void What_nobody_foresaw_is_told_with_a_number_and_no_stack()
    {
        var refusal = office.Get<Refusals>().Of(new InvalidOperationException("secret"), typeof(Command));
        (refusal.Status, refusal.Title.Contains("secret")).Should().Be((500, false));
        JsonSerializer.Serialize(refusal).Should().NotContain("secret");
    }
}
