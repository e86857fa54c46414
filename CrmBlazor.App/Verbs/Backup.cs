using System.Globalization;
using CrmBlazor.App.Data;

namespace CrmBlazor.App.Verbs;

/// <summary><c>backup FOLDER</c>: the office as it stands at one instant, beside a running server, in a new folder with the sums of its files.</summary>
internal static class Backup
{
    public static async Task<Verdict> RunAsync(Order order)
    {
        var into = order.Argument(0) ?? Path.Combine("data", "backups");
        var folder = Directory.CreateDirectory(Path.Combine(into, TimeProvider.System.GetUtcNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)));
        if (folder.EnumerateFileSystemInfos().Any()) return new(false, $"{folder} is not empty");
        await using var database = Database.Of(order.Configuration);
        await database.BackUpAsync(folder.FullName);
        await Sums.WriteAsync(folder);
        return new(true, $"{folder}, {folder.EnumerateFiles().Sum(f => f.Length) / 1024} KB");
    }
}
