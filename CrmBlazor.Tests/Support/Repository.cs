namespace CrmBlazor.Tests.Support;

/// <summary>The sources, for the tests that read them.</summary>
public static class Repository
{
    public static readonly string Root = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The text of every source under these folders.</summary>
    public static IEnumerable<(string Path, string Text)> Sources(params string[] folders) => folders
        .SelectMany(f => Directory.EnumerateFiles(Path.Combine(Root, f), "*.cs", SearchOption.AllDirectories))
        .Where(p => !p.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !p.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
        .Select(p => (Path.GetRelativePath(Root, p), File.ReadAllText(p)));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new DirectoryNotFoundException("CrmBlazor.sln is nowhere above.") : folder.GetFiles("CrmBlazor.sln").Length > 0 ? folder.FullName : Find(folder.Parent);
}
