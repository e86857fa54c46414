using System.Diagnostics;

namespace CrmBlazor.Bench;

/// <summary>Where an office is kept while it is measured: a file, or a throw-away PostgreSQL that waits for its disk.</summary>
internal sealed class Place : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("crm-bench");
    private readonly bool isServer;

    public Place(string engine)
    {
        isServer = engine == Setting.Postgres;
        Environment = isServer
            ? new Dictionary<string, string> { ["Database__Provider"] = "Postgres", ["ConnectionStrings__Default"] = $"{Postgres("start")};Database=crm_bench" }
            : new Dictionary<string, string> { ["ConnectionStrings__Default"] = $"Data Source={Path.Combine(folder.FullName, "bench.db")}" };
    }

    /// <summary>As the program is told.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; }

    public void Dispose()
    {
        if (isServer) Postgres("stop");
        folder.Delete(recursive: true);
    }

    private string Postgres(string act)
    {
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(Repository.Root, ".ci", "postgres"), [act, folder.FullName]) { RedirectStandardOutput = true })!;
        var told = script.StandardOutput.ReadLine();
        script.WaitForExit();
        return script.ExitCode == 0 ? told ?? "" : throw new InvalidOperationException($"PostgreSQL did not {act}");
    }
}
