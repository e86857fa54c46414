namespace CrmBlazor.Bench;

/// <summary>Where things lie, whatever the current folder is.</summary>
internal static class Repository
{
    public static readonly string Root = Find(AppContext.BaseDirectory);

    /// <summary>The program under test, built with this one.</summary>
    public static readonly string App = Path.Combine(AppContext.BaseDirectory, "CrmBlazor.App.dll");

    private static string Find(string from) => File.Exists(Path.Combine(from, "CrmBlazor.sln")) ? from : Find(Path.GetDirectoryName(from) ?? throw new DirectoryNotFoundException("CrmBlazor.sln"));
}
