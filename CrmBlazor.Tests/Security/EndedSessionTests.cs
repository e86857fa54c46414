using System.Globalization;
using System.Security.Claims;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Seeds;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Security;

/// <summary>A connection ends with the session that let it in.</summary>
public sealed class EndedSessionTests : IAsyncLifetime
{
    private const string NewPassword = "Три осенних клёна";
    private Office office = null!;
    private DemoPerson user = null!;

    public async Task InitializeAsync()
    {
        office = await Office.OpenAsync();
        user = new(await office.UserAsync(), "Вишнёв Лев", Role.Manager, false);
        await office.FollowedAsync();
    }

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Fact]
    public async Task Sign_out_ends_what_is_connected_by_this_session_and_nothing_else()
    {
        var token = await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(user), SessionKind.Api);
        await using var ear = await Ear.OfAsync(office, token);
        await using var other = await Ear.OfAsync(office, user);
        await PresentAsync(2);
        using var client = await office.ApiAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        using var answer = await client.PostAsync(new Uri("/api/sign-out", UriKind.Relative), null);
        await ear.EndAsync();
        other.IsOpen.Should().BeTrue();
        await RefusedAsync(token);
    }

    [Fact]
    public async Task Sign_out_everywhere_ends_all_of_this_user_and_nothing_of_another()
    {
        var key = await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(user), SessionKind.Browser);
        var token = await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(user), SessionKind.Api);
        var calendar = await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(user), SessionKind.Calendar);
        await using var ear = await Ear.OfAsync(office, token);
        await using var others = await Ear.OfAsync(office, Manager);
        await PresentAsync(2);
        using var client = office.Visit(Visitor.Site);
        client.DefaultRequestHeaders.Add("Cookie", $"crm={key}");
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        using var answer = await client.PostAsync(new Uri("/sign-out?everywhere=true", UriKind.Relative), null);
        answer.StatusCode.Should().Be(System.Net.HttpStatusCode.Redirect);
        await ear.EndAsync();
        others.IsOpen.Should().BeTrue();
        (await office.Get<Sessions>().FindAsync(key)).Should().BeNull();
        (await office.Get<Sessions>().FindCalendarAsync(calendar)).Should().BeNull("a lost phone has it, too");
        await RefusedAsync(token);
    }

    [Theory]
    [InlineData("SetUserPassword")]
    [InlineData("DisableUser")]
    public async Task A_new_password_and_a_disabled_account_end_everything_of_this_user(string command)
    {
        var token = await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(user), SessionKind.Api);
        await using var ear = await Ear.OfAsync(office, token);
        await using var second = await Ear.OfAsync(office, user);
        await using var others = await Ear.OfAsync(office, Manager);
        await PresentAsync(3);
        (await office.CommandAsync(Admin, command, new { user = user.Email, password = NewPassword })).Ok();
        await Task.WhenAll(ear.EndAsync(), second.EndAsync());
        others.IsOpen.Should().BeTrue();
        await RefusedAsync(token);
    }

    [Fact]
    public async Task A_session_that_expires_ends_what_is_connected_by_it()
    {
        await using var ear = await Ear.OfAsync(office, user);
        await PresentAsync(1);
        office.Time.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        ear.IsOpen.Should().BeTrue();
        office.Time.Advance(TimeSpan.FromSeconds(1));
        await ear.EndAsync();
    }

    [Fact]
    public void Who_comes_as_his_session_expires_is_let_go_at_once()
    {
        var (presence, ended) = (office.Get<Presence>(), 0);
        var expired = office.Time.GetUtcNow().AddSeconds(-1).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        ClaimsPrincipal late = new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, Guid.CreateVersion7().ToString()), new(ClaimTypes.Expiration, expired)]));
        presence.Enter(late, () => ended++);
        office.Time.Advance(TimeSpan.FromSeconds(1));
        (ended, presence.Count).Should().Be((1, 0));
    }

    [Fact]
    public async Task Of_more_connections_than_one_user_may_hold_the_oldest_gives_way()
    {
        var ears = new List<Ear>();
        for (var i = 0; i <= Presence.Most; i++) ears.Add(await Ear.OfAsync(office, user));
        await ears[0].EndAsync();
        ears.Skip(1).Should().OnlyContain(e => e.IsOpen);
        await using var others = await Ear.OfAsync(office, Manager);
        await PresentAsync(Presence.Most + 1);
        office.Get<Presence>().Count.Should().Be(Presence.Most + 1);
        foreach (var ear in ears) await ear.DisposeAsync();
        await PresentAsync(1);
    }

    /// <summary>A client is told of its connection a moment before the server has let it in.</summary>
    private Task PresentAsync(int count) => Eventually.BeAsync(() => office.Get<Presence>().Count == count);

    private async Task RefusedAsync(string token) =>
        (await this.Invoking(_ => Ear.OfAsync(office, token)).Should().ThrowAsync<InvalidOperationException>()).Which.Message.Should().Contain("401");
}
