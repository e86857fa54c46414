using CrmBlazor.App.Data;

namespace CrmBlazor.App;

/// <summary>What the program does instead of serving: `dotnet run --project CrmBlazor.App -- verify-log`. Each opens the database beside a running server, for reading.</summary>
public static class Verbs
{
    private static readonly Dictionary<string, Func<IConfiguration, Task<int>>> ByName = new() { ["verify-log"] = VerifyLogAsync };

    public static Func<IConfiguration, Task<int>>? Find(string[] args) => args.Length > 0 ? ByName.GetValueOrDefault(args[0]) : null;

    /// <returns>0 where the chain is whole, 1 where it is not; the last line says which row.</returns>
    private static async Task<int> VerifyLogAsync(IConfiguration configuration)
    {
        await using var database = Database.Of(configuration);
        await using var db = database.CreateDbContext();
        var finding = await LogVerifier.VerifyAsync(db);
        await Console.Out.WriteLineAsync($"verify-log: {finding.Text}");
        return finding.IsSound ? 0 : 1;
    }
}
