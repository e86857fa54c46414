namespace CrmBlazor.App.Verbs;

/// <summary>How a verb ended: its finding is the last line that the program prints, and its exit code is 0 or 1.</summary>
public sealed record Verdict(bool IsGood, string Finding);

/// <param name="Arguments">The words after the verb that are no settings.</param>
public sealed record Order(IConfiguration Configuration, IReadOnlyList<string> Arguments)
{
    public string? Argument(int place) => Arguments.Count > place ? Arguments[place] : null;
}

/// <summary>
/// What the program does instead of serving: <c>dotnet run --project CrmBlazor.App -- verify-log</c>. Each opens the database beside a running server
/// and neither migrates nor fills nor checkpoints it; <c>restore</c> and <c>copy-database</c> write only where nothing is, <c>load-samples</c> writes as the office itself does.
/// </summary>
public static class VerbList
{
    private static readonly Dictionary<string, Func<Order, Task<Verdict>>> ByName = new()
    {
        ["verify-log"] = VerifyLog.RunAsync,
        ["check"] = Check.RunAsync,
        ["backup"] = Backup.RunAsync,
        ["restore"] = Restore.RunAsync,
        ["copy-database"] = CopyDatabase.RunAsync,
        ["make-key"] = MakeKey.RunAsync,
        ["load-samples"] = LoadSamples.RunAsync,
    };

    /// <returns>What to run; nothing where the program is to serve.</returns>
    public static Func<IConfiguration, Task<int>>? Find(string[] args) =>
        args.Length > 0 && ByName.TryGetValue(args[0], out var verb) ? configuration => RunAsync(args[0], verb, new(configuration, [.. Words(args.Skip(1))])) : null;

    private static async Task<int> RunAsync(string name, Func<Order, Task<Verdict>> verb, Order order)
    {
        var verdict = await TryAsync(verb, order);
        await Console.Out.WriteLineAsync($"{name}: {verdict.Finding}");
        return verdict.IsGood ? 0 : 1;
    }

    /// <summary>A database that is not there is a finding too.</summary>
    private static async Task<Verdict> TryAsync(Func<Order, Task<Verdict>> verb, Order order)
    {
        try
        {
            return await verb(order);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            return new(false, failed.GetBaseException().Message.ReplaceLineEndings(" "));
        }
    }

    /// <summary>Without <c>--setting value</c> and <c>--setting=value</c>.</summary>
    private static IEnumerable<string> Words(IEnumerable<string> args)
    {
        var isValue = false;
        foreach (var arg in args)
        {
            var isSetting = arg.StartsWith("--", StringComparison.Ordinal);
            if (!isSetting && !isValue) yield return arg;
            isValue = isSetting && !arg.Contains('=');
        }
    }
}
