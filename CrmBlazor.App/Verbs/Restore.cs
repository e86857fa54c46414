using CrmBlazor.App.Data;

namespace CrmBlazor.App.Verbs;

/// <summary><c>restore FOLDER</c>: a backup into an empty place. One damaged file, and nothing is restored.</summary>
internal static class Restore
{
    public static async Task<Verdict> RunAsync(Order order)
    {
        if (order.Argument(0) is not { } from) return new(false, "which backup? restore FOLDER");
        var folder = new DirectoryInfo(from);
        if (!folder.Exists) return new(false, $"{from} is not there");
        if (await Sums.FaultAsync(folder) is { } damaged) return new(false, $"{damaged} is damaged or missing: nothing was restored");
        await using var database = Database.Of(order.Configuration);
        if (!await database.IsNothingAsync()) return new(false, "the place is not empty: nothing was restored");
        await database.RestoreAsync(folder.FullName);
        await using var db = await database.OpenSnapshotAsync();
        var finding = await LogVerifier.VerifyAsync(db);
        return new(finding.IsSound, finding.Text);
    }
}
