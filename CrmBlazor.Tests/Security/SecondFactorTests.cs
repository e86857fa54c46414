using System.Net.Http.Json;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;
using OtpNet;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Security;

/// <summary>Outside Development those who hold the money and the rights come in with a code as well.</summary>
public sealed class SecondFactorTests(GuardedOffice shared) : IClassFixture<GuardedOffice>, IAsyncLifetime
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(30);
    private readonly Office office = shared.Office;
    private readonly string secret = SecondFactor.NewSecret();
    private string accountant = "";

    public async Task InitializeAsync()
    {
        office.Time.Advance(TimeSpan.FromMinutes(2));
        accountant = await office.UserAsync(Role.Accountant);
        (await office.Get<SignIn>().EnrolAsync(await office.IdOfAsync(accountant), secret, Code())).Should().BeOfType<SignInOutcome.Open>();
        office.Time.Advance(Step);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task No_token_comes_before_the_code()
    {
        var answer = await TryAsync(accountant);
        answer.Brief.Should().Be("401");
        answer.Body.GetProperty("secondFactor").GetBoolean().Should().BeTrue();
        answer.Body.TryGetProperty("accessToken", out _).Should().BeFalse();
        (await TryAsync(accountant, Code())).Ok().Body.GetProperty("accessToken").GetString().Should().NotBeEmpty();
    }

    [Fact]
    public async Task A_code_counts_once()
    {
        var code = Code();
        (await TryAsync(accountant, code)).Brief.Should().Be("200");
        (await TryAsync(accountant, code)).Brief.Should().Be("401");
        office.Time.Advance(Step);
        (await TryAsync(accountant, Code())).Brief.Should().Be("200");
    }

    [Fact]
    public async Task Of_one_code_sent_ten_times_at_once_one_counts()
    {
        var code = Code();
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => TryAsync(accountant, code)));
        answers.Should().ContainSingle(a => a.Brief == "200");
    }

    [Theory]
    [InlineData("")]
    [InlineData("000000")]
    [InlineData("1")]
    [InlineData("код")]
    [InlineData("99999999999999999999")]
    public async Task A_wrong_code_opens_nothing_and_sounds_like_a_wrong_password(string code)
    {
        var answer = await TryAsync(accountant, code);
        answer.Brief.Should().Be("401");
        answer.Body.TryGetProperty("secondFactor", out _).Should().BeFalse();
    }

    [Fact]
    public async Task A_code_of_a_minute_ago_is_too_old()
    {
        var old = Code();
        office.Time.Advance(Step * 3);
        (await TryAsync(accountant, old)).Brief.Should().Be("401");
    }

    [Fact]
    public async Task Wrong_codes_count_as_wrong_tries()
    {
        for (var i = 0; i < 10; i++) (await TryAsync(accountant, "000000")).Brief.Should().Be("401");
        (await TryAsync(accountant, Code())).Brief.Should().Be("429");
    }

    [Fact]
    public async Task Right_passwords_without_a_code_do_not_wear_the_limit_out_or_reset_it()
    {
        for (var i = 0; i < 9; i++) (await TryAsync(accountant, "000000")).Brief.Should().Be("401");
        for (var i = 0; i < 3; i++) (await TryAsync(accountant)).Brief.Should().Be("401");
        (await TryAsync(accountant, "000000")).Brief.Should().Be("401");
        (await TryAsync(accountant, Code())).Brief.Should().Be("429");
    }

    [Fact]
    public async Task Who_has_not_enrolled_gets_no_token_by_any_code()
    {
        foreach (var person in new[] { Admin, Head, Accountant2 }) (await TryAsync(person.Email, "000000", Password)).Body.GetProperty("secondFactor").GetBoolean().Should().BeTrue(person.Email);
    }

    [Fact]
    public async Task Others_come_in_without() => (await TryAsync(Manager.Email, null, Password)).Brief.Should().Be("200");

    [Fact]
    public async Task Enrolment_is_once_until_an_administrator_resets_it()
    {
        var (id, other) = (await office.IdOfAsync(accountant), SecondFactor.NewSecret());
        (await office.Get<SignIn>().EnrolAsync(id, other, Code(other))).Should().BeOfType<SignInOutcome.Wrong>();
        await office.CommandAsync(Admin, "SetUserPassword", new { user = accountant, password = A.Password, resetSecondFactor = true });
        (await office.Get<SignIn>().EnrolAsync(id, other, Code(other))).Should().BeOfType<SignInOutcome.Open>();
    }

    [Fact]
    public async Task The_secret_is_kept_encrypted()
    {
        await using var db = office.Read();
        var id = await office.IdOfAsync(accountant);
        db.Credentials.Single(c => c.UserId == id).Totp.Should().NotContain(secret);
    }

    private string Code(string? of = null) => new Totp(Base32Encoding.ToBytes(of ?? secret)).ComputeTotp(office.Time.GetUtcNow().UtcDateTime);

    private async Task<ApiAnswer> TryAsync(string email, string? code = null, string password = A.Password)
    {
        using var client = await office.ApiAsync();
        using var response = await client.PostAsJsonAsync(new Uri("/api/sign-in", UriKind.Relative), new { email, password, code });
        return await response.AnswerAsync();
    }
}
