using System.Globalization;
using CrmBlazor.App.Data;

namespace CrmBlazor.App.Verbs;

/// <summary><c>backup FOLDER</c>: the office as it stands at one instant, beside a running server, in a new folder with the sums of its files.</summary>
internal static class Backup
{
    public static async Task<Verdict> RunAsync(Order order)
    {
        var into = order.Argument(0) ?? Path.Combine("data", "backups");
        Directory.CreateDirectory(into);
        var folder = Private(Path.Combine(into, TimeProvider.System.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)));
        if (folder.EnumerateFileSystemInfos().Any()) return new(false, $"{folder} is not empty");
        await using var database = Database.Of(order.Configuration);
        await database.BackUpAsync(folder.FullName);
        await Sums.WriteAsync(folder);
        Shut(folder);
        return new(true, $"{folder}, {folder.EnumerateFiles().Sum(f => f.Length) / 1024} KB");
    }

    /// <summary>Personal data, hashes and sessions: for whoever runs the server, and for nobody else.</summary>
    private static DirectoryInfo Private(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path)
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private static void Shut(DirectoryInfo folder)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in folder.EnumerateFiles()) file.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    }
}
