using CrmBlazor.App.Commands.Feedback;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>A client with a phone says what he thinks (B 61).</summary>
[Collection(Browsers.Name)]
public sealed class FeedbackPageTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_a_phone_the_form_fits_is_readable_and_is_sent_once(bool english)
    {
        var link = (await office.DoAsync(DemoPeople.Manager, new SendFeedbackForm(await office.WonDealAsync()))).Link!;
        await using var client = await Person.KnockAsync(chromium.Browser, office, DemoPeople.Manager, english);
        await client.Page.SetViewportSizeAsync(360, 740);
        await client.Page.GotoAsync(new Uri(office.Address, link).ToString());
        await Expect(client.Find("h1")).ToHaveTextAsync(client.T("Feedback_Title"));
        (await client.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth")).Should().BeFalse();
        (await client.Page.RunAxe()).Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id} at {n.Html}")).Should().BeEmpty();
        await client.Find("button[type=submit]").ClickAsync();
        await Expect(client.Find("[role=alert] span").First).ToBeVisibleAsync();
        await client.Find("input[value='5']").CheckAsync();
        await client.Find("textarea").FillAsync("<img src=x onerror=alert(1)>");
        await client.Find("button[type=submit]").ClickAsync();
        await Expect(client.Find("[data-state=answered]")).ToHaveTextAsync(client.T("Feedback_Answered"));
        await using var db = office.Read();
        (await db.FeedbackForms.SingleAsync()).Mark.Should().Be(5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_client_has_typed_goes_over_to_the_other_language(bool refused)
    {
        var link = (await office.DoAsync(DemoPeople.Manager, new SendFeedbackForm(await office.WonDealAsync()))).Link!;
        await using var client = await Person.KnockAsync(chromium.Browser, office, DemoPeople.Manager);
        await client.Page.GotoAsync(new Uri(office.Address, link).ToString());
        await client.Find("textarea").FillAsync("Привезли вовремя\n«спасибо»");
        if (refused) await client.Find("button[type=submit]").ClickAsync();
        await client.Find("input[value='4']").CheckAsync();
        await client.Find("[data-switch-culture]").ClickAsync();
        await Expect(client.Find("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(client.Find("textarea")).ToHaveValueAsync("Привезли вовремя\n«спасибо»");
        await Expect(client.Find("input[value='4']")).ToBeCheckedAsync();
        await client.Find("button[type=submit]").ClickAsync();
        await Expect(client.Find("[data-state=answered]")).ToBeVisibleAsync();
        client.Complaints.Should().BeEmpty();
        await using var db = office.Read();
        (await db.FeedbackForms.SingleAsync()).Mark.Should().Be(4);
    }
}
