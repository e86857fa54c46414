using System.Net;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Api;

/// <summary>One user's programs do not take the server from the others.</summary>
public sealed class PaceTests
{
    private const int MoreThanAtOnce = 200;

    [Fact]
    public async Task Who_calls_too_fast_is_told_how_long_to_wait_and_the_others_go_on()
    {
        await using var office = await Office.OpenAsync(b => b.UseSetting("Api:PerSecond", "1"));
        for (var i = 0; i < 5; i++) (await office.ReadAsync(Manager, "deals")).Brief.Should().Be("200");
        for (var i = 0; i < 5; i++) (await office.CommandAsync(Manager, "TakeDeal", new { deal = 1 })).Brief.Should().Be("404");
        (await ToldAsync(office, "ru-RU")).Should().StartWith("Слишком много запросов. Подождите ");
        (await ToldAsync(office, "en-US")).Should().StartWith("Too many requests. Wait ");
        (await office.ReadAsync(Manager2, "deals")).Brief.Should().Be("200");
        (await office.ReadAsync(null, "deals")).Brief.Should().Be("401");
        await Eventually.BeAsync(async () => (await office.ReadAsync(Manager, "deals")).Brief is "200");
    }

    [Fact]
    public async Task In_Production_five_hundred_calls_at_once_pass()
    {
        await using var office = await Office.OpenAsync(b => b.UseEnvironment("Production"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 500).Select(_ => office.ReadAsync(Manager, "leads")));
        answers.Should().OnlyContain(a => a.Status == HttpStatusCode.OK);
    }

    /// <summary>Calls until it was too fast: what was saved up comes back meanwhile.</summary>
    private static async Task<string> ToldAsync(Office office, string language)
    {
        using var client = await office.ApiAsync(Manager);
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        for (var i = 0; i < MoreThanAtOnce; i++)
        {
            using var response = await client.GetAsync(new Uri("/api/deals", UriKind.Relative));
            if (response.StatusCode is HttpStatusCode.OK) continue;
            response.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter!.Delta.Should().BeGreaterThan(TimeSpan.Zero);
            return (await response.AnswerAsync()).Body.GetProperty("title").GetString()!;
        }
        return "";
    }
}
