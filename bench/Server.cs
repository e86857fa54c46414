using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CrmBlazor.App.Security;

namespace CrmBlazor.Bench;

/// <summary>The program in its own process, on its own database.</summary>
internal sealed class Server : IAsyncDisposable
{
    private readonly Process process;

    private Server(Process process, Uri address, TimeSpan ready) => (this.process, Address, Ready) = (process, address, ready);

    public Uri Address { get; }

    /// <summary>From the start of the process to the first answer of the board's data.</summary>
    public TimeSpan Ready { get; }

    public long Rss => Read("VmRSS");

    public static async Task<Server> StartAsync(string database)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Repository.App, "--urls", address.ToString()]) { WorkingDirectory = Path.GetDirectoryName(database)!, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Bench";
        start.Environment["ConnectionStrings__Default"] = $"Data Source={database}";
        start.Environment["Security__SecondFactor"] = "false";
        start.Environment["Api__PerSecond"] = "0";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Security__KeyCertificate"] = await KeyAsync(start.WorkingDirectory);
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = address };
        while (!await IsReadyAsync(client))
        {
            if (process.HasExited) throw new InvalidOperationException($"the program ended with {process.ExitCode}: {await errors}");
            await Task.Delay(5);
        }
        return new(process, address, watch.Elapsed);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<string> KeyAsync(string folder)
    {
        var path = Path.Combine(folder, "key.pfx");
        if (!File.Exists(path)) await KeyRing.MakeAsync(path, null);
        return path;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private long Read(string key)
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith(key, StringComparison.Ordinal));
        return long.Parse(string.Concat(line.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture) * 1024;
    }
}
