using CrmBlazor.App.Data;

namespace CrmBlazor.App.Verbs;

/// <summary>Follows the chain of the log and names the first row at fault.</summary>
internal static class VerifyLog
{
    public static async Task<Verdict> RunAsync(Order order)
    {
        await using var database = Database.Of(order.Configuration);
        await using var db = await database.OpenSnapshotAsync();
        var finding = await LogVerifier.VerifyAsync(db);
        return new(finding.IsSound, finding.Text);
    }
}
