using System.Diagnostics;
using System.Text;

namespace CrmBlazor.App.Documents;

/// <summary>Makes a PDF of a print form by a browser of the Chromium family without a window. Where none is installed, the print form is what there is.</summary>
public sealed class PdfPrinter(IConfiguration configuration) : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private static readonly string[] Usual =
    [
        "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/usr/bin/microsoft-edge",
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        @"C:\Program Files\Google\Chrome\Application\chrome.exe", @"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
    ];

    /// <summary>A browser takes 100 MB and a core: two at once.</summary>
    private readonly SemaphoreSlim places = new(2);
    private readonly string? browser = configuration["Pdf:Browser"] is { Length: > 0 } set ? new[] { set }.FirstOrDefault(File.Exists) : Array.Find(Usual, File.Exists);

    public bool IsThere => browser is not null;

    public void Dispose() => places.Dispose();

    /// <param name="html">One file, see <see cref="SheetFile"/>.</param>
    /// <exception cref="InvalidOperationException">There is no browser, or it printed nothing.</exception>
    public async Task<byte[]> PrintAsync(string html)
    {
        if (browser is null) throw new InvalidOperationException("No browser to print with.");
        await places.WaitAsync();
        var folder = Directory.CreateTempSubdirectory("crm-pdf");
        try
        {
            var (page, pdf) = (Path.Combine(folder.FullName, "sheet.html"), Path.Combine(folder.FullName, "sheet.pdf"));
            await File.WriteAllTextAsync(page, html, Encoding.UTF8);
            await RunAsync(Order(browser, folder.FullName, page, pdf));
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf) : throw new InvalidOperationException("The browser printed nothing.");
        }
        finally
        {
            places.Release();
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Nothing is fetched from anywhere, whatever the form says.</summary>
    private static ProcessStartInfo Order(string browser, string folder, string page, string pdf)
    {
        string[] asRoot = Environment.UserName == "root" ? ["--no-sandbox"] : [];     // Chromium refuses its sandbox to root
        return new(browser,
        [
            "--headless", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-sync", "--disable-background-networking", "--disable-component-update",
            "--host-resolver-rules=MAP * ~NOTFOUND", "--no-pdf-header-footer", .. asRoot, $"--user-data-dir={Path.Combine(folder, "profile")}", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
        ])
        { RedirectStandardOutput = true, RedirectStandardError = true };
    }

    private static async Task RunAsync(ProcessStartInfo order)
    {
        using var process = Process.Start(order)!;
        using var limit = new CancellationTokenSource(Longest);
        try
        {
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token), process.WaitForExitAsync(limit.Token));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw new InvalidOperationException("The browser took too long.");
        }
    }
}
