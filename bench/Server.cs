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

    public int Process => process.Id;

    public long Rss => Read("VmRSS");

    /// <summary>The most that it has ever had.</summary>
    public long Peak => Read("VmHWM");

    public TimeSpan Cpu => Cores.CpuOf(process.Id);

    /// <param name="settings">Where the office is kept, as the program is told by its environment.</param>
    public static async Task<Server> StartAsync(string folder, IReadOnlyDictionary<string, string> settings, bool alone)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = Command([Repository.App, "--urls", address.ToString()], alone);
        (start.WorkingDirectory, start.RedirectStandardOutput, start.RedirectStandardError) = (folder, true, true);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment["DOTNET_ENVIRONMENT"] = "Bench";
        foreach (var (name, value) in settings) start.Environment[name] = value;
        start.Environment["Security__SecondFactor"] = "false";
        start.Environment["Api__PerSecond"] = "0";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        start.Environment["Security__KeyCertificate"] = await KeyAsync(start.WorkingDirectory);
        var watch = Stopwatch.StartNew();
        var process = System.Diagnostics.Process.Start(start)!;
        _ = TellAsync(process.StandardOutput);
        var errors = process.StandardError.ReadToEndAsync();
        using var client = new HttpClient { BaseAddress = address };
        while (!await IsReadyAsync(client))
        {
            if (process.HasExited) throw new InvalidOperationException($"the program ended with {process.ExitCode}: {await errors}");
            await Task.Delay(5);
        }
        return new(process, address, watch.Elapsed);
    }

    /// <summary>At once, as a machine that loses its power.</summary>
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

    private static ProcessStartInfo Command(IEnumerable<string> arguments, bool alone) => alone ? Cores.OnServerCore("dotnet", arguments) : new("dotnet", arguments);

    /// <summary>What the program complains of is part of the measurement.</summary>
    private static async Task TellAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line) await Console.Error.WriteLineAsync($"  server: {line}");
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
