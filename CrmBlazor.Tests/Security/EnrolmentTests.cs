using System.Net;
using CrmBlazor.Domain.Common;
using CrmBlazor.Tests.Support;
using OtpNet;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Security;

/// <summary>In Production those who hold the money and the rights set up a second factor at their first sign-in, on the page.</summary>
public sealed class EnrolmentTests : IClassFixture<ProductionOffice>
{
    private readonly Office office;

    public EnrolmentTests(ProductionOffice shared)
    {
        office = shared.Office;
        office.Time.Advance(TimeSpan.FromMinutes(16));
    }

    [Theory]
    [InlineData(Role.Admin, "/admin")]
    [InlineData(Role.HeadOfSales, "/control")]
    [InlineData(Role.Accountant, "/payments")]
    public async Task A_code_is_set_up_at_the_first_sign_in_and_asked_for_ever_after(Role role, string home)
    {
        var email = await office.UserAsync(role);
        using var first = Visitor.Of(office);
        (await first.EnterAsync(email, A.Password)).Should().Be(HttpStatusCode.OK);
        var secret = first.Secret!;
        (secret.Length, IsIn(first)).Should().Be((32, false));
        await first.SendAsync(("Form.Code", "000000"));
        (first.Told, IsIn(first)).Should().Be(("Неверное имя или пароль", false));
        await first.SendAsync(("Form.Code", Code(secret)));
        (first.Led, IsIn(first)).Should().Be((home, true));

        office.Time.Advance(TimeSpan.FromSeconds(30));
        using var later = Visitor.Of(office);
        (await later.EnterAsync(email, A.Password)).Should().Be(HttpStatusCode.OK);
        (later.Secret, IsIn(later)).Should().Be((null, false));
        await later.SendAsync(("Form.Code", Code(secret)));
        (later.Led, IsIn(later)).Should().Be((home, true));
    }

    [Fact]
    public async Task A_password_alone_opens_nothing()
    {
        using var visitor = Visitor.Of(office);
        await visitor.EnterAsync(Accountant.Email);
        foreach (var page in new[] { "/", "/payments", "/invoices", "/admin" })
        {
            (await visitor.OpenAsync(page)).Should().Be(HttpStatusCode.Redirect);
            visitor.Led.Should().StartWith("/sign-in");
        }
        using var live = await visitor.Browser.PostAsync(new Uri("/hubs/live/negotiate?negotiateVersion=1", UriKind.Relative), null);
        live.StatusCode.Should().Be(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_code_of_one_opens_nothing_for_another()
    {
        var (mine, his) = (await office.UserAsync(Role.Accountant), await office.UserAsync(Role.Accountant));
        var secret = await EnrolAsync(mine);
        await EnrolAsync(his);
        office.Time.Advance(TimeSpan.FromSeconds(30));
        using var visitor = Visitor.Of(office);
        await visitor.EnterAsync(his, A.Password);
        await visitor.SendAsync(("Form.Code", Code(secret)));
        (visitor.Told, IsIn(visitor)).Should().Be(("Неверное имя или пароль", false));
        await visitor.PostAsync("/sign-in", [("_handler", "sign-in"), ("Form.Ticket", "x"), ("Form.Code", Code(secret))]);
        IsIn(visitor).Should().BeFalse();
    }

    [Fact]
    public async Task A_manager_needs_none()
    {
        using var visitor = Visitor.Of(office);
        await visitor.EnterAsync(Manager.Email);
        (visitor.Led, IsIn(visitor)).Should().Be(("/board", true));
    }

    private async Task<string> EnrolAsync(string email)
    {
        using var visitor = Visitor.Of(office);
        await visitor.EnterAsync(email, A.Password);
        var secret = visitor.Secret!;
        await visitor.SendAsync(("Form.Code", Code(secret)));
        return secret;
    }

    private string Code(string secret) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(office.Time.GetUtcNow().UtcDateTime);

    private static bool IsIn(Visitor visitor) => visitor.Cookies.Any(c => c.StartsWith("__Host-crm=", StringComparison.Ordinal));
}
