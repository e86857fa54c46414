using System.Diagnostics;
using System.Globalization;

namespace CrmBlazor.Bench;

/// <summary>Who runs where while circuits are counted: the server alone on core 0; this process, its circuits and its browsers on core 1.</summary>
internal sealed class Cores : IDisposable
{
    private const string Server = "0";
    private const string Client = "1";

    private Cores() => Bind(Client);

    public static Cores Divide() => new();

    public void Dispose() => Bind($"0-{Environment.ProcessorCount - 1}");

    /// <summary>The same program, held to the server's core.</summary>
    public static ProcessStartInfo OnServerCore(string program, IEnumerable<string> arguments) => new("taskset", ["-c", Server, program, .. arguments]);

    /// <summary>What a process has used so far.</summary>
    public static TimeSpan CpuOf(int process)
    {
        using var known = Process.GetProcessById(process);
        return known.TotalProcessorTime;
    }

    /// <summary>All threads; what they start later inherits it.</summary>
    private static void Bind(string cores)
    {
        using var taskset = Process.Start(new ProcessStartInfo("taskset", ["-a", "-c", "-p", cores, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true })!;
        taskset.StandardOutput.ReadToEnd();
        taskset.WaitForExit();
        if (taskset.ExitCode != 0) throw new InvalidOperationException("taskset failed");
    }
}
