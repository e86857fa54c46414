using System.Net;
using System.Text.Json;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Deals;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.SignalR;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Live;

/// <summary>Outside clients follow the log: each hears what he may see, in order, from where he stood.</summary>
public sealed class LiveHubTests(SharedOffice shared) : IClassFixture<SharedOffice>
{
    private readonly Office office = shared.Office;

    [Fact]
    public async Task Resume_tells_what_was_and_then_what_happens()
    {
        var after = await office.HeadAsync();
        await office.AssignedDealAsync();
        var middle = await office.HeadAsync();
        await using var ear = await Ear.OfAsync(office, Head);
        await ear.ResumeAsync(after);
        (await ear.HearToAsync(middle)).Select(e => e.Sequence).Should().Equal(Between(after, middle));
        await office.AssignedDealAsync();
        (await ear.HearToAsync(await office.HeadAsync())).Select(e => e.Sequence).Should().Equal(Between(middle, await office.HeadAsync()));
    }

    [Fact]
    public async Task Nothing_is_lost_or_repeated_while_others_write()
    {
        var after = await office.HeadAsync();
        await using var ear = await Ear.OfAsync(office, Head);
        var writing = Task.WhenAll(Enumerable.Range(0, 10).Select(_ => office.TakenDealAsync()));
        await ear.ResumeAsync(after);
        await writing;
        var head = await office.HeadAsync();
        (await ear.HearToAsync(head)).Select(e => e.Sequence).Should().Equal(Between(after, head));
    }

    [Fact]
    public async Task A_new_Resume_ends_the_one_before()
    {
        await using var ear = await Ear.OfAsync(office, Head);
        var head = await office.HeadAsync();
        await ear.ResumeAsync(head);
        await ear.ResumeAsync(head);
        await office.LeadAsync();
        (await ear.HearToAsync(await office.HeadAsync())).Select(e => e.Sequence).Should().Equal(head + 1, head + 2);
    }

    public static TheoryData<string> People => [.. DemoPeople.All.Select(p => p.Email)];

    [Theory]
    [MemberData(nameof(People))]
    public async Task Each_hears_exactly_what_the_API_tells_him(string email)
    {
        var who = DemoPeople.All.Single(p => p.Email == email);
        await LiveAsync();
        var told = (await office.ReadAsync(who, "events?after=0&limit=1000")).Ok().Body.GetProperty("items").EnumerateArray().Select(e => e.GetRawText()).ToList();
        await using var ear = await Ear.OfAsync(office, who);
        await ear.ResumeAsync(0);
        var heard = await ear.HearAsync(told.Count);
        heard.Select(e => e.Sequence).Should().Equal(told.Select(t => JsonDocument.Parse(t).RootElement.GetProperty("sequence").GetInt64()));
        Forbidden(who, heard.Select(e => e.Type)).Should().BeEmpty();
    }

    [Fact]
    public async Task Who_is_disabled_hears_no_more()
    {
        var email = await office.UserAsync();
        var stranger = new DemoPerson(email, "Вишнёв Лев", Role.Manager, false);
        await office.FollowedAsync();
        await using var ear = await Ear.OfAsync(office, stranger);
        await ear.ResumeAsync(await office.HeadAsync());
        await office.LeadAsync();
        await ear.HearAsync(1);
        var (watchers, head) = (office.Get<LiveFeed>().Watchers, await office.HeadAsync());
        await office.CommandAsync(Admin, "DisableUser", new { user = email });
        await Eventually.BeAsync(() => office.Get<LiveFeed>().Watchers < watchers);
        await office.LeadAsync();
        await office.FollowedAsync();
        ear.Rest().Should().NotContain(e => e.Sequence > head);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("https://localhost.evil.example")]
    public async Task A_page_of_another_site_is_not_answered(string origin)
    {
        using var api = await office.ApiAsync(Manager);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/hubs/live/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", origin);
        using var response = await api.SendAsync(request);
        response.StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Nobody_hears_nothing()
    {
        foreach (var token in new[] { "", "x", new string('A', 43) })
        {
            await using var connection = Ear.To(office, token);
            (await connection.Invoking(c => c.StartAsync()).Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain("401");
        }
    }

    [Fact]
    public async Task A_client_can_do_nothing_but_follow()
    {
        await using var ear = await Ear.OfAsync(office, Manager);
        foreach (var method in new[] { "Happened", "TakeDeal", "Send", "JoinGroup" })
            await ear.Invoking(e => e.CallAsync(method, "x")).Should().ThrowAsync<HubException>();
        await ear.Invoking(e => e.CallAsync("Resume", "x")).Should().ThrowAsync<HubException>();
        await ear.ResumeAsync(-5);
        await ear.HearAsync(1);
    }

    /// <summary>Something of everything has happened.</summary>
    private async Task LiveAsync()
    {
        if ((await office.HappenedAsync()).OfType<DealWon>().Any()) return;
        await office.WonDealAsync();
        await office.AdvanceAsync();
        await office.CommandAsync(Manager, "PostMessage", new { channel = "payments", text = "Здравствуйте" });
        await office.UserAsync();
        await office.FollowedAsync();
    }

    private static IEnumerable<long> Between(long after, long upTo) => Enumerable.Range(1, (int)(upTo - after)).Select(i => after + i);

    /// <summary>Types that never are for this role.</summary>
    private static IEnumerable<string> Forbidden(DemoPerson who, IEnumerable<string> heard)
    {
        var kinds = heard.Select(t => t.Split('.')[0]).Distinct().ToList();
        return kinds.Intersect(who.Role.ToString() switch
        {
            "Operator" => ["invoice", "payment", "advance", "document", "channel"],
            "Admin" => ["deal", "lead", "invoice", "payment", "advance", "document", "channel", "task", "clock"],
            "Accountant" or "Director" => ["lead"],
            "Logistics" => ["lead", "channel"],
            _ => Array.Empty<string>(),
        });
    }
}
