using System.Text.RegularExpressions;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using static Microsoft.Playwright.Assertions;

namespace CrmBlazor.Tests.Browser;

/// <summary>In and out: the sign-in page, and pages whose session ends under them.</summary>
[Collection(Browsers.Name)]
public sealed partial class DoorTests(Chromium chromium) : IAsyncLifetime
{
    private Office office = null!;

    public async Task InitializeAsync() => office = await Office.OpenLiveAsync();

    public async Task DisposeAsync() => await office.DisposeAsync();

    [Theory]
    [InlineData(false, "Неверное имя или пароль")]
    [InlineData(true, "The name or the password is wrong")]
    public async Task A_wrong_password_is_told_and_a_right_one_leads_home(bool english, string told)
    {
        await using var manager = await Person.KnockAsync(chromium.Browser, office, DemoPeople.Manager, english);
        await EnterAsync(manager, "wrong");
        await Expect(manager.Find("[role=alert] span", told)).ToBeVisibleAsync();
        await Expect(manager.Find("input[type=email]")).ToHaveValueAsync(DemoPeople.Manager.Email);
        await EnterAsync(manager, DemoPeople.Password);
        await Expect(manager.Page).ToHaveURLAsync(new Regex("/board$"));
        await Expect(manager.Find(".app")).ToBeVisibleAsync();
        manager.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task Signing_out_in_one_tab_ends_the_other_tab_of_the_same_browser()
    {
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await using var elsewhere = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        var tab = await manager.Page.Context.NewPageAsync();
        await tab.GotoAsync(new Uri(office.Address, "/deals").ToString());
        await Expect(tab.Locator(".live-on")).ToBeVisibleAsync();
        await SignOutAsync(manager);
        await Expect(manager.Page).ToHaveURLAsync(SignInPage());
        await Expect(tab).ToHaveURLAsync(SignInPage());
        await manager.Page.GotoAsync(new Uri(office.Address, "/board").ToString());
        await Expect(manager.Page).ToHaveURLAsync(SignInPage());
        await Expect(elsewhere.Find(".live-on")).ToBeVisibleAsync();
        await Expect(elsewhere.Page).ToHaveURLAsync(new Regex("/board$"));
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_his_other_browsers_and_nobody_elses()
    {
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await using var elsewhere = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await using var head = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Head, "/board");
        await manager.Find("button.me").ClickAsync();
        await manager.PressAsync("SignOut_Everywhere");
        await Expect(manager.Page).ToHaveURLAsync(SignInPage());
        await Expect(elsewhere.Page).ToHaveURLAsync(SignInPage());
        await Expect(head.Find(".live-on")).ToBeVisibleAsync();
        await Expect(head.Page).ToHaveURLAsync(new Regex("/board$"));
    }

    [Fact]
    public async Task The_keys_are_told_at_F1_and_from_ones_own_menu_beside_the_way_to_a_new_password()
    {
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await manager.Page.Keyboard.PressAsync("F1");
        await Expect(manager.Find("[role=dialog] #keys")).ToContainTextAsync(manager.T("Keys_Carry"));
        await Expect(manager.Find("[role=dialog] [data-close]")).ToBeFocusedAsync();
        await manager.Page.Keyboard.PressAsync("Escape");
        await Expect(manager.Find("[role=dialog]")).ToHaveCountAsync(0);
        await manager.Find("button.me").ClickAsync();
        await manager.Find("#keys-open").ClickAsync();
        await Expect(manager.Find("#me")).ToBeHiddenAsync();
        await manager.Find("[role=dialog] [data-close]").ClickAsync();
        await manager.Find("button.me").ClickAsync();
        await manager.Find(".menu-item", manager.T("Me_Password")).ClickAsync();
        await Expect(manager.Page).ToHaveURLAsync(new Regex("/recover$"));
        await Expect(manager.Find("input[type=email]")).ToHaveValueAsync(DemoPeople.Manager.Email);
        await manager.Find("a[href='/']").ClickAsync();
        await Expect(manager.Page).ToHaveURLAsync(new Regex("/board$"));
        manager.Complaints.Should().BeEmpty();
    }

    [Fact]
    public async Task A_new_password_ends_the_open_page()
    {
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await using var admin = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Admin, $"/admin?user={DemoPeople.Manager.Email}");
        await admin.FillAsync("new-password", "Три осенних клёна");
        await admin.PressAsync("NewPassword_Set");
        await Expect(manager.Page).ToHaveURLAsync(SignInPage());
        await EnterAsync(manager, DemoPeople.Password);
        await Expect(manager.Find("[role=alert] span")).ToHaveTextAsync("Неверное имя или пароль");
        await EnterAsync(manager, "Три осенних клёна");
        await Expect(manager.Page).ToHaveURLAsync(new Regex("/board$"));
    }

    [Fact]
    public async Task What_a_page_still_asks_after_the_end_of_its_session_is_refused()
    {
        var deal = await office.AssignedDealAsync();
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, $"/deals/{deal}");
        await Expect(manager.Button(manager.Cure("TakeDeal")).First).ToBeVisibleAsync();
        var left = new TaskCompletionSource();
        await manager.Page.RouteAsync("**/sign-in", async way =>
        {
            await way.AbortAsync("aborted");
            left.TrySetResult();
        });
        await office.CommandAsync(DemoPeople.Admin, "SetUserPassword", new { user = DemoPeople.Manager.Email, password = "Три осенних клёна" });
        await left.Task.WaitAsync(TimeSpan.FromSeconds(15));
        var head = await office.HeadAsync();
        await manager.Button(manager.Cure("TakeDeal")).First.ClickAsync();
        await Expect(manager.Page.GetByText("Сеанс завершён: войдите снова").First).ToBeVisibleAsync();
        (await office.HeadAsync()).Should().Be(head);
        (await office.DealAsync(deal)).TakenAt.Should().BeNull();
    }

    [Fact]
    public async Task The_menus_of_the_shell_open_and_the_language_is_switched_there()
    {
        await using var manager = await Person.ComeAsync(chromium.Browser, office, DemoPeople.Manager, "/board");
        await manager.Find("button.bell").ClickAsync();
        await Expect(manager.Find(".menu-head", manager.T("Alerts_Title"))).ToBeVisibleAsync();
        await manager.Page.Keyboard.PressAsync("Escape");
        await manager.Find("button.me").ClickAsync();
        await Expect(manager.Find("#who")).ToHaveTextAsync(DemoPeople.Manager.Name);
        await manager.PressAsync("OtherLanguage");
        await Expect(manager.Find("html")).ToHaveAttributeAsync("lang", "en");
        manager.Complaints.Should().BeEmpty();
    }

    private static async Task EnterAsync(Person who, string password)
    {
        await who.Find("input[type=email]").FillAsync(who.Who.Email);
        await who.FillAsync("password", password);
        await who.Find("form button[type=submit]").ClickAsync();
    }

    private static async Task SignOutAsync(Person who)
    {
        await who.Find("button.me").ClickAsync();
        await who.PressAsync("SignOut");
    }

    [GeneratedRegex("/sign-in")]
    private static partial Regex SignInPage();
}
