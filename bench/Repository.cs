using System.Diagnostics;

namespace CrmBlazor.Bench;

/// <summary>Where things lie, whatever the current folder is.</summary>
internal static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>The program under test, published as the README says.</summary>
    public static readonly string App = Path.Combine(AppContext.BaseDirectory, "published", "CrmBlazor.App.dll");

    public static async Task PublishAsync()
    {
        using var publish = Process.Start(new ProcessStartInfo("dotnet", ["publish", "CrmBlazor.App", "-c", "Release", "-r", "linux-x64", "--no-self-contained", "-nologo", "-v", "quiet", "-o", Path.GetDirectoryName(App)!]) { WorkingDirectory = Root })!;
        await publish.WaitForExitAsync();
        if (publish.ExitCode != 0) throw new InvalidOperationException("dotnet publish failed");
    }

    private static string Find(string from) => File.Exists(Path.Combine(from, "CrmBlazor.sln")) ? from : Find(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("CrmBlazor.sln"));
}
