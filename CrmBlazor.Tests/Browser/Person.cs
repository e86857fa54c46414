using System.Globalization;
using System.Resources;
using CrmBlazor.App.Data;
using CrmBlazor.App.Security;
using CrmBlazor.App.Seeds;
using CrmBlazor.Tests.Support;
using Microsoft.Playwright;

namespace CrmBlazor.Tests.Browser;

/// <summary>Somebody at his own screen, signed in. What his page complained of is remembered.</summary>
public sealed class Person : IAsyncDisposable
{
    /// <summary>A snackbar's own animation, which no policy can know beforehand.</summary>
    private const string Known = "@keyframes";

    /// <summary>Until two frames in a row have nothing that moves and will end: what one movement leads to may begin a frame later.</summary>
    private const string UntilStill = """
        async () => {
          for (let still = 0; still < 2; still++) {
            const moving = document.getAnimations().filter(a => a.playState === 'running' && a.effect.getTiming().iterations !== Infinity);
            if (moving.length) still = -1;
            await Promise.all(moving.map(a => a.finished.catch(() => null)));
            await new Promise(requestAnimationFrame);
          }
        }
        """;

    private static readonly ResourceManager Texts = new(typeof(CrmBlazor.App.Resources.Texts));
    private static readonly ResourceManager Cures = new(typeof(CrmBlazor.App.Resources.Rules));
    private readonly List<string> complaints = [];
    private readonly Uri address;

    private readonly CultureInfo culture;

    private Person(DemoPerson who, IPage page, Uri address, bool english)
    {
        (Who, Page, this.address, culture) = (who, page, address, CultureInfo.GetCultureInfo(english ? "en-US" : "ru-RU"));
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, said) =>
        {
            if (said.Type == "error" && !said.Text.Contains(Known, StringComparison.Ordinal) && !said.Text.Contains("WebSocket", StringComparison.Ordinal)) complaints.Add(said.Text);
        };
    }

    public DemoPerson Who { get; }

    public IPage Page { get; }

    /// <summary>Errors of scripts, and refusals of the policy.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>Comes in by a session that was opened for him; the sign-in page has its own tests.</summary>
    public static async Task<Person> ComeAsync(IBrowser browser, Office office, DemoPerson who, string path = "/", int width = 1440, int height = 900, bool dark = false, bool english = false,
        Uri? through = null)
    {
        var key = await office.Get<Sessions>().OpenAsync(await office.IdOfAsync(who), SessionKind.Browser);
        return await ComeAsync(browser, through ?? office.Address, key, who, path, width, height, dark, english);
    }

    /// <summary>By a key of his that is already there.</summary>
    public static async Task<Person> ComeAsync(IBrowser browser, Uri address, string key, DemoPerson who, string path, int width = 1440, int height = 900, bool dark = false, bool english = false)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = height }, BaseURL = address.ToString(), Locale = "ru-RU", TimezoneId = "Europe/Moscow" });
        var cookies = new List<Cookie> { CookieOf("crm", key, address) };
        if (dark) cookies.Add(CookieOf("theme", "dark", address));
        if (english) cookies.Add(CookieOf(".AspNetCore.Culture", "c%3Den-US%7Cuic%3Den-US", address));
        await context.AddCookiesAsync(cookies);
        var person = new Person(who, await context.NewPageAsync(), address, english);
        await person.GoAsync(path);
        return person;
    }

    /// <summary>Stands before the sign-in page, and nobody knows him yet.</summary>
    public static async Task<Person> KnockAsync(IBrowser browser, Office office, DemoPerson who, bool english = false)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = office.Address.ToString(), Locale = "ru-RU", TimezoneId = "Europe/Moscow" });
        if (english) await context.AddCookiesAsync([CookieOf(".AspNetCore.Culture", "c%3Den-US%7Cuic%3Den-US", office.Address)]);
        var person = new Person(who, await context.NewPageAsync(), office.Address, english);
        await person.Page.GotoAsync(office.Address.ToString());
        return person;
    }

    /// <summary>Waits until the circuit has taken the page over, and its own script, where it has one, listens.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(new Uri(address, path).ToString());
        await Assertions.Expect(Page.Locator(".app")).ToBeVisibleAsync();
        await Assertions.Expect(Page.Locator("[data-script]:not([data-ready])")).ToHaveCountAsync(0);
    }

    /// <summary>Waits until nothing is being loaded and nothing is moving.</summary>
    public async Task SettledAsync()
    {
        await Assertions.Expect(Page.Locator("[aria-busy=true], .sk")).ToHaveCountAsync(0);
        await Page.EvaluateAsync(UntilStill);
    }

    public bool IsEnglish => culture.Name == "en-US";

    public ILocator Find(string selector, string? text = null) => Page.Locator(selector, new() { HasText = text });

    public ILocator Button(string name, bool exact = false) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = exact });

    /// <summary>A text of the screens in this person's language.</summary>
    public string T(string key) => Texts.GetString(key, culture) ?? throw new ArgumentException($"There is no text {key}.", nameof(key));

    /// <summary>A cure's press in this person's language.</summary>
    public string Cure(string command) => Cures.GetString($"Cure_{command}", culture) ?? throw new ArgumentException($"There is no cure {command}.", nameof(command));

    public Task PressAsync(string key, ILocator? within = null) =>
        (within?.GetByRole(AriaRole.Button, new() { Name = T(key), Exact = true }) ?? Button(T(key), exact: true)).ClickAsync();

    /// <summary>Presses the one that sends the open dialog's form, and waits until the dialog is gone.</summary>
    public async Task SubmitAsync()
    {
        await Page.Locator("[role=dialog] button[type=submit]").ClickAsync();
        await Assertions.Expect(Page.Locator("[role=dialog]")).ToHaveCountAsync(0);
    }

    /// <summary>Types a part of a name into a search field and takes the first that is found. The field, or the line that it has added, takes the hand back a moment later, and what is typed before goes there.</summary>
    public async Task PickAsync(string id, string typed, string? expected = null)
    {
        await Page.Locator($"#{id}").PressSequentiallyAsync(typed);
        await Find(".mud-popover-open .mud-list-item", expected ?? typed).First.ClickAsync();
        await Assertions.Expect(Page.Locator(".mud-popover-open .mud-list-item")).ToHaveCountAsync(0);
        await Assertions.Expect(Page.Locator($"#{id}:focus, .goods [data-cell=quantity]:focus")).ToHaveCountAsync(1);
    }

    public ILocator Card(int deal) => Page.Locator($".card[data-deal='{deal}']");

    public ILocator CardIn(string stage, int deal) => Page.Locator($".col[data-stage='{stage}'] .card[data-deal='{deal}']");

    public async Task FillAsync(string id, string text) => await Page.Locator($"#{id}").FillAsync(text);

    public async Task ChooseAsync(string id, string value) => await Page.Locator($"#{id}").SelectOptionAsync(value);

    /// <summary>Carries a card by the pointer over a stage or a closing zone, and lets it go.</summary>
    public async Task DragAsync(int deal, string target)
    {
        var from = await Card(deal).BoundingBoxAsync() ?? throw new InvalidOperationException($"Deal {deal} is not in sight.");
        await Page.Mouse.MoveAsync(from.X + 30, from.Y + 14);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(from.X + 60, from.Y + 40, new() { Steps = 3 });
        var to = await Page.Locator($".col[data-stage='{target}'], .zone[data-zone='{target}']").BoundingBoxAsync() ?? throw new InvalidOperationException($"{target} is not in sight.");
        await Page.Mouse.MoveAsync(to.X + (to.Width / 2), to.Y + Math.Min(to.Height / 2, 200), new() { Steps = 6 });
        await Page.Mouse.UpAsync();
    }

    /// <summary>Whatever a test looked for: a circuit that broke under somebody's hand is a fault.</summary>
    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        complaints.Where(c => c.Contains("Exception", StringComparison.Ordinal)).Should().BeEmpty(Who.Email);
    }

    private static Cookie CookieOf(string name, string value, Uri address) => new() { Name = name, Value = value, Url = address.ToString() };
}
