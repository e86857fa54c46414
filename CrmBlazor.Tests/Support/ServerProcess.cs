using System.Diagnostics;

namespace CrmBlazor.Tests.Support;

/// <summary>The program as people run it: a process of its own on an office's database, by the world's clock.</summary>
public sealed class ServerProcess : IDisposable
{
    /// <summary>What an exit by SIGKILL looks like.</summary>
    public const int Killed = 128 + 9;

    private readonly Process process;

    private ServerProcess(Process process) => this.process = process;

    public static ServerProcess Start(OfficeDatabase database)
    {
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "CrmBlazor.App.dll"), "--Office:Demo", "false", "--Urls", "http://127.0.0.1:0",
            "--Security:KeyCertificate", Certificate.Path, "--Logging:LogLevel:Default", "Warning",
            .. database.Settings.SelectMany(s => new[] { $"--{s.Key}", s.Value! }),
        ];
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = AppContext.BaseDirectory, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new(process);
    }

    public bool IsRunning => !process.HasExited;

    /// <summary><c>kill -9</c>: it has no time for a last word.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (IsRunning) process.Kill();
        process.Dispose();
    }
}
