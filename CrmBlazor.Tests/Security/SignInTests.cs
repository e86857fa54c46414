using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Security;

/// <summary>Name and password for a token; limits count failed tries alone.</summary>
public sealed class SignInTests : IClassFixture<SharedOffice>
{
    private readonly Office office;

    /// <summary>The limits of the test before are over.</summary>
    public SignInTests(SharedOffice shared)
    {
        office = shared.Office;
        office.Time.Advance(TimeSpan.FromMinutes(16));
    }

    [Fact]
    public async Task A_right_password_opens_a_session_of_half_a_day()
    {
        var answer = (await TryAsync(Manager.Email)).Ok().Body;
        answer.GetProperty("expiresIn").GetInt32().Should().Be(12 * 60 * 60);
        var token = answer.GetProperty("accessToken").GetString()!;
        token.Should().HaveLength(43, "256 bits");
        (await UseAsync(token)).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_session_ends_after_half_a_day()
    {
        await using var own = await Office.OpenAsync();
        using var api = await own.ApiAsync(Manager);
        own.Time.Advance(TimeSpan.FromHours(12) - TimeSpan.FromSeconds(1));
        (await api.ReadAsync("deals")).Brief.Should().Be("200");
        own.Time.Advance(TimeSpan.FromSeconds(1));
        (await api.ReadAsync("deals")).Brief.Should().Be("401");
    }

    [Fact]
    public async Task The_name_is_read_in_any_case() => (await TryAsync(" MANAGER@demo.example ")).Brief.Should().Be("200");

    [Fact]
    public async Task A_wrong_password_and_an_unknown_name_sound_alike()
    {
        var (known, unknown) = (await TryAsync(Manager.Email, "wrong"), await TryAsync("nobody@demo.example", "wrong"));
        (known.Status, unknown.Status).Should().Be((HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized));
        unknown.Body.GetProperty("title").GetString().Should().Be(known.Body.GetProperty("title").GetString());
        unknown.Body.EnumerateObject().Select(p => p.Name).Should().Equal(known.Body.EnumerateObject().Select(p => p.Name));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ten_wrong_tries_shut_the_name_for_a_while_whether_it_exists_or_not(bool exists)
    {
        var name = exists ? Manager.Email : "nobody@demo.example";
        for (var i = 0; i < 10; i++) (await TryAsync(name, "wrong")).Brief.Should().Be("401");
        using var response = await PostAsync(name, Password);
        response.StatusCode.Should().Be(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta.Should().Be(TimeSpan.FromMinutes(15));
        (await TryAsync(Manager2.Email)).Brief.Should().Be("200", "others come in");
        office.Time.Advance(TimeSpan.FromMinutes(15));
        (await TryAsync(name, Password)).Brief.Should().Be(exists ? "200" : "401");
    }

    [Fact]
    public async Task Of_a_hundred_wrong_tries_at_once_ten_are_looked_at()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => TryAsync(Manager.Email, "wrong")));
        answers.Count(a => a.Status is HttpStatusCode.Unauthorized).Should().BeLessThanOrEqualTo(10);
        answers.Should().OnlyContain(a => a.Status == HttpStatusCode.Unauthorized || a.Status == HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Wrong_tries_from_one_address_on_many_names_are_slowed_too()
    {
        for (var i = 0; i < 30; i++) (await TryAsync($"nobody{i}@demo.example", "wrong")).Brief.Should().Be("401");
        (await TryAsync("another@demo.example", "wrong")).Brief.Should().Be("429");
        office.Time.Advance(TimeSpan.FromMinutes(1));
        (await TryAsync(Manager.Email)).Brief.Should().Be("200");
    }

    [Fact]
    public async Task Sixty_good_sign_ins_in_a_minute_pass()
    {
        for (var i = 0; i < 18; i++) (await TryAsync(DemoPeople.All[i % 9].Email)).Brief.Should().Be("200");
        (await Task.WhenAll(Enumerable.Range(0, 42).Select(_ => TryAsync(Manager.Email)))).Select(a => a.Brief).Should().AllBe("200");
    }

    [Fact]
    public async Task Sign_out_ends_the_session()
    {
        var token = await TokenAsync(Manager.Email);
        (await UseAsync(token, HttpMethod.Post, "/api/sign-out")).Should().Be(HttpStatusCode.NoContent);
        (await UseAsync(token)).Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_disabled_user_is_out_at_once_and_stays_out()
    {
        var user = await office.UserAsync();
        var token = await TokenAsync(user, A.Password);
        (await office.CommandAsync(Admin, "DisableUser", new { user })).Ok();
        (await UseAsync(token)).Should().Be(HttpStatusCode.Unauthorized);
        (await TryAsync(user, A.Password)).Brief.Should().Be("401");
        (await office.CommandAsync(Admin, "EnableUser", new { user })).Ok();
        (await UseAsync(token)).Should().Be(HttpStatusCode.Unauthorized, "the old session is gone");
        (await TryAsync(user, A.Password)).Brief.Should().Be("200");
    }

    [Fact]
    public async Task A_new_password_ends_all_sessions()
    {
        var user = await office.UserAsync();
        var token = await TokenAsync(user, A.Password);
        (await office.CommandAsync(Admin, "SetUserPassword", new { user, password = "Три осенних клёна" })).Ok();
        (await UseAsync(token)).Should().Be(HttpStatusCode.Unauthorized);
        (await TryAsync(user, A.Password)).Brief.Should().Be("401");
        (await TryAsync(user, "Три осенних клёна")).Brief.Should().Be("200");
    }

    [Fact]
    public async Task A_changed_role_holds_from_the_next_act_on()
    {
        var user = await office.UserAsync();
        var token = await TokenAsync(user, A.Password);
        (await office.CommandAsync(Admin, "ChangeUserRole", new { user, role = "logistics" })).Ok();
        (await UseAsync(token, HttpMethod.Get, "/api/leads")).Should().Be(HttpStatusCode.Forbidden);
        (await UseAsync(token, HttpMethod.Get, "/api/invoices")).Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_database_holds_no_token()
    {
        var token = await TokenAsync(Manager.Email);
        await office.RestartAsync(async () => (await office.Database.EverythingAsync()).Should().NotContain(token));
        (await UseAsync(token)).Should().Be(HttpStatusCode.OK, "a restart ends no session");
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"email":null,"password":null}""")]
    [InlineData("""{"email":"","password":""}""")]
    [InlineData("""{"email":"manager@demo.example"}""")]
    [InlineData("""{"email":"manager@demo.example","password":"\u0000"}""")]
    public async Task Less_than_a_name_and_a_password_is_wrong(string body) => (await RawAsync(body)).Should().Be(HttpStatusCode.Unauthorized);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"email":5,"password":[]}""")]
    public async Task What_cannot_be_read_is_told_so(string body) => (await RawAsync(body)).Should().Be(HttpStatusCode.BadRequest);

    private async Task<HttpStatusCode> RawAsync(string body)
    {
        using var client = await office.ApiAsync();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(new Uri("/api/sign-in", UriKind.Relative), content);
        return response.StatusCode;
    }

    private async Task<string> TokenAsync(string email, string password = Password) => (await TryAsync(email, password)).Ok().Body.GetProperty("accessToken").GetString()!;

    private async Task<ApiAnswer> TryAsync(string email, string password = Password)
    {
        using var response = await PostAsync(email, password);
        return await response.AnswerAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(string email, string password)
    {
        using var client = await office.ApiAsync();
        return await client.PostAsJsonAsync(new Uri("/api/sign-in", UriKind.Relative), new { email, password });
    }

    private async Task<HttpStatusCode> UseAsync(string token, HttpMethod? method = null, string path = "/api/deals")
    {
        using var client = await office.ApiAsync();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        using var response = await client.SendAsync(request);
        return response.StatusCode;
    }
}
