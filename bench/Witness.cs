using System.Text.Json;
using Microsoft.Playwright;

namespace CrmBlazor.Bench;

/// <summary>A real Chromium that is signed in and notes, by an observer inside the page, when something stood in its document.</summary>
internal sealed class Witness : IAsyncDisposable
{
    private const string Observer = """
        window.seen = {};
        new MutationObserver(() => {
          const now = performance.timeOrigin + performance.now();
          for (const card of document.querySelectorAll('.card[data-deal]')) window.seen['card ' + card.dataset.deal + ' ' + card.closest('.col').dataset.stage] ??= now;
          for (const link of document.querySelectorAll('.toast-card a.toast-text')) {
            window.seen['toast ' + link.getAttribute('href')] ??= now;
            window.seen['toast ' + link.getAttribute('href') + ' ' + (link.closest('.toast-card--bad') ? 'bad' : link.closest('.toast-card--warn') ? 'warn' : 'calm')] ??= now;
          }
          const press = document.querySelector('#mark-paid');
          if (press) window.seen[(press.getAttribute('aria-disabled') ? 'shut ' : 'open ') + location.pathname] ??= now;
          if (document.querySelector('.card')) window.firstCard ??= performance.now();
        }).observe(document, { subtree: true, childList: true, attributes: true });
        """;

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Witness(IPlaywright playwright, IBrowser browser, IPage page) => (this.playwright, this.browser, Page) = (playwright, browser, page);

    public IPage Page { get; }

    public static async Task<Witness> OpenAsync(Uri address, string email)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"],
        });
        var page = await (await browser.NewContextAsync(new() { BaseURL = address.ToString(), ViewportSize = new() { Width = 1440, Height = 900 } })).NewPageAsync();
        await page.AddInitScriptAsync(Observer);
        await page.GotoAsync("/sign-in");
        await page.FillAsync("input[type=email]", email);
        await page.FillAsync("input[type=password]", Filling.Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(u => !u.Contains("sign-in", StringComparison.Ordinal));
        return new(playwright, browser, page);
    }

    /// <summary>A full load of the board, to its first card, as the page's own clock tells it.</summary>
    public async Task<double> FirstCardAsync()
    {
        await Page.GotoAsync("/board");
        await Page.WaitForSelectorAsync(".card");
        return await Page.EvaluateAsync<double>("window.firstCard");
    }

    /// <summary>When each thing was first seen, in milliseconds of the wall clock that server and client share.</summary>
    public async Task<IReadOnlyDictionary<string, double>> SeenAsync()
    {
        return JsonSerializer.Deserialize<Dictionary<string, double>>(await Page.EvaluateAsync<string>("JSON.stringify(window.seen)"))!;
    }

    public async Task UntilSeenAsync(string what) => await Page.WaitForFunctionAsync("what => window.seen[what]", what);

    public async Task UntilGoneAsync(string selector) => await Page.WaitForFunctionAsync("selector => !document.querySelector(selector)", selector);

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
