using System.Diagnostics;
using System.Globalization;

namespace CrmBlazor.Tests.Support;

/// <summary>The program as people run it: a process of its own on an office's database, by the world's clock.</summary>
public sealed class ServerProcess : IDisposable
{
    /// <summary>What an exit by SIGKILL looks like.</summary>
    public const int Killed = 128 + 9;

    private const string Announced = "CrmBlazor: ";
    private static readonly TimeSpan Starting = TimeSpan.FromMinutes(1);
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <param name="more">Further settings; the last word counts.</param>
    public static ServerProcess Start(OfficeDatabase database, params (string Key, string Value)[] more)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "CrmBlazor.App.dll"), "--Office:Demo", "false", "--Urls", "http://127.0.0.1:0",
            "--Security:KeyCertificate", Certificate.Path, "--Logging:LogLevel:Default", "Warning",
            .. database.Settings.SelectMany(s => new[] { $"--{s.Key}", s.Value! }), .. more.SelectMany(s => new[] { $"--{s.Key}", s.Value }),
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        return new(Process.Start(start)!);
    }

    public bool IsRunning => !process.HasExited;

    /// <summary>Once it is open.</summary>
    public Task<Uri> AddressAsync() => address.Task.WaitAsync(Starting);

    /// <summary><c>kill -9</c>: it has no time for a last word.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    /// <summary><c>kill -TERM</c>: it is asked to end, as every system does it.</summary>
    public async Task AskToEndAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync(TimeSpan patience)
    {
        await process.WaitForExitAsync().WaitAsync(patience);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (IsRunning) process.Kill();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is not null && line.StartsWith(Announced, StringComparison.Ordinal)) address.TrySetResult(new(line[Announced.Length..].Split(' ')[0]));
    }
}
