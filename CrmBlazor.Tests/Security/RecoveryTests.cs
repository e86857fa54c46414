using System.Net;
using CrmBlazor.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using MimeKit;
using static CrmBlazor.App.Seeds.DemoPeople;

namespace CrmBlazor.Tests.Security;

/// <summary>A forgotten password: the page says the same to everybody, and the letter goes to those who work here.</summary>
public sealed class RecoveryTests : IAsyncLifetime
{
    private const string Sent = "Если такой адрес есть, письмо уже в пути";
    private const string NewPassword = "Три осенних клёна";
    private readonly DirectoryInfo post = Directory.CreateTempSubdirectory("crm-post");
    private Office office = null!;

    public async Task InitializeAsync() => office = await OpenAsync();

    public async Task DisposeAsync()
    {
        await office.DisposeAsync();
        post.Delete(recursive: true);
    }

    [Fact]
    public async Task Known_and_unknown_addresses_are_answered_alike_and_only_the_known_gets_a_letter()
    {
        var answers = new List<string>();
        foreach (var email in new[] { "nobody@demo.example", new string('a', 100_000), "", "not an address", Manager.Email }) answers.Add(await AskAsync(office, email));
        answers.Should().AllBe(Sent);
        await LettersAsync(1);
    }

    [Fact]
    public async Task A_post_that_fails_does_not_tell_who_is_known()
    {
        await using var silent = await OpenAsync(("Mail:Host", "127.0.0.1"), ("Mail:Port", "1"), ("Logging:LogLevel:Default", "None"));
        (await AskAsync(silent, Manager.Email)).Should().Be(await AskAsync(silent, "nobody@demo.example")).And.Be(Sent);
    }

    [Fact]
    public async Task The_link_leads_to_the_offices_own_address_and_sets_a_password_once()
    {
        var user = await office.UserAsync();
        await AskAsync(office, user, host: "evil.example");
        var link = (await LettersAsync(1))[0];
        link.Host.Should().Be("crm.example");
        (await SetAsync(link, "Password123!")).Should().NotBeNull();
        (await SetAsync(link)).Should().BeNull();
        (await SetAsync(link)).Should().Be("Ссылка больше не действует: запросите новую");
        using var visitor = Visitor.Of(office);
        (await visitor.EnterAsync(user, NewPassword)).Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Only_the_newest_link_holds_and_for_an_hour()
    {
        await AskAsync(office, Manager.Email);
        var first = (await LettersAsync(1))[0];
        await AskAsync(office, Manager.Email);
        var second = (await LettersAsync(2)).Single(l => l != first);
        (await SetAsync(first)).Should().Be("Ссылка больше не действует: запросите новую");
        office.Time.Advance(TimeSpan.FromHours(1));
        (await SetAsync(second)).Should().Be("Ссылка больше не действует: запросите новую");
    }

    [Fact]
    public async Task The_link_opens_no_page_by_itself()
    {
        await AskAsync(office, Manager.Email);
        var key = (await LettersAsync(1))[0].Segments[^1];
        using var client = office.Visit(Visitor.Site);
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        (await client.ReadAsync("deals")).Brief.Should().Be("401");
    }

    private Task<Office> OpenAsync(params (string Name, string Value)[] settings) => Office.OpenAsync(b =>
    {
        b.UseEnvironment("Production").UseSetting("PublicUrl", "https://crm.example/").UseSetting("Mail:Pickup", post.FullName);
        foreach (var (name, value) in settings) b.UseSetting(name, value);
    });

    /// <returns>What the page says.</returns>
    private static async Task<string> AskAsync(Office office, string email, string? host = null)
    {
        using var visitor = Visitor.Of(office);
        await visitor.OpenAsync("/recover");
        if (host is not null)
        {
            visitor.Browser.DefaultRequestHeaders.Remove("Origin");
            visitor.Browser.DefaultRequestHeaders.Host = host;
        }
        (await visitor.SendAsync(("Email", email))).Should().Be(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(visitor.Page.Split("role=\"status\">")[1].Split('<')[0]);
    }

    /// <returns>What the page refuses with.</returns>
    private async Task<string?> SetAsync(Uri link, string password = NewPassword)
    {
        using var visitor = Visitor.Of(office);
        await visitor.OpenAsync(link.PathAndQuery);
        await visitor.SendAsync(("Password", password));
        return visitor.Told;
    }

    /// <summary>The links of all letters, once there are so many.</summary>
    private async Task<IReadOnlyList<Uri>> LettersAsync(int count)
    {
        await Eventually.BeAsync(() => post.GetFiles("*.eml").Length == count);
        return [.. post.GetFiles("*.eml").Select(f => new Uri(MimeMessage.Load(f.FullName).TextBody!.Trim().Split(' ')[^1]))];
    }
}
