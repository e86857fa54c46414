using CrmBlazor.App.Security;

namespace CrmBlazor.Tests.Support;

/// <summary>By which the keys of the tests' offices are encrypted.</summary>
public static class Certificate
{
    private static readonly Lazy<string> Made = new(() => MakeAsync().GetAwaiter().GetResult());

    public static string Path => Made.Value;

    public static async Task<string> MakeAsync()
    {
        var path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("crm-key").FullName, "key.pfx");
        await KeyRing.MakeAsync(path, null);
        return path;
    }
}
