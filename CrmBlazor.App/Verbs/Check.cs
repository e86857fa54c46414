using CrmBlazor.App.Data;

namespace CrmBlazor.App.Verbs;

/// <summary>Whether the books agree with themselves, at one instant of a running office.</summary>
internal static class Check
{
    private const int Shown = 20;

    public static async Task<Verdict> RunAsync(Order order)
    {
        await using var database = Database.Of(order.Configuration);
        await using var db = await database.OpenSnapshotAsync();
        var violations = await BooksCheck.ViolationsAsync(db);
        foreach (var violation in violations.Take(Shown)) await Console.Out.WriteLineAsync(violation);
        return new(violations.Count == 0, $"{violations.Count} violations");
    }
}
