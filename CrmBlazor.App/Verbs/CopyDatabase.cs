using CrmBlazor.App.Data;

namespace CrmBlazor.App.Verbs;

/// <summary>
/// <c>copy-database PROVIDER [CONNECTION]</c>: the office of the settings into an empty database of the other engine, or of the same. Right only when both
/// hold the same rows and sums and the chain of the log is whole.
/// </summary>
internal static class CopyDatabase
{
    public static async Task<Verdict> RunAsync(Order order)
    {
        if ((order.Argument(1) ?? order.Configuration["CopyTo"]) is not { } connection) return new(false, "whereto? copy-database Postgres \"Host=…;Database=…\", or the connection in CopyTo");
        await using var source = Database.Of(order.Configuration);
        await using var target = Database.Of(order.Argument(0), connection);
        await using var from = await source.OpenSnapshotAsync();
        if (!await target.IsNothingAsync()) return new(false, "the other database is not empty: nothing was copied");
        await using var turn = await target.TakeTurnAsync();
        await target.MigrateAsync();
        await using (var scope = await target.BeginWriteAsync())
        {
            await OfficeCopy.FillAsync(from, scope.Db);
            await scope.Transaction.CommitAsync();
        }
        await using var to = await target.OpenSnapshotAsync();
        var differences = await OfficeCopy.DifferencesAsync(from, to);
        foreach (var difference in differences) await Console.Out.WriteLineAsync(difference);
        var finding = await LogVerifier.VerifyAsync(to);
        return new(differences.Count == 0 && finding.IsSound, differences.Count == 0 ? finding.Text : $"{differences.Count} tables differ");
    }
}
