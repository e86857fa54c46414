using System.Security.Cryptography;

namespace CrmBlazor.App.Verbs;

/// <summary>The SHA-256 of each file of a backup, in the form that <c>sha256sum --check</c> reads.</summary>
internal static class Sums
{
    private const string Name = "SHA256SUMS";

    public static async Task WriteAsync(DirectoryInfo folder)
    {
        var lines = new List<string>();
        foreach (var file in folder.EnumerateFiles().Where(f => f.Name != Name).OrderBy(f => f.Name, StringComparer.Ordinal)) lines.Add($"{await OfAsync(file.FullName)}  {file.Name}");
        await File.WriteAllLinesAsync(Path.Combine(folder.FullName, Name), lines);
    }

    /// <returns>The first file that is not what it was; nothing when all are.</returns>
    public static async Task<string?> FaultAsync(DirectoryInfo folder)
    {
        var list = Path.Combine(folder.FullName, Name);
        if (!File.Exists(list)) return Name;
        foreach (var line in await File.ReadAllLinesAsync(list))
        {
            var (sum, name) = (line[..64], line[66..]);
            var file = Path.Combine(folder.FullName, name);
            if (!File.Exists(file) || await OfAsync(file) != sum) return name;
        }
        return null;
    }

    private static async Task<string> OfAsync(string path)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file));
    }
}
