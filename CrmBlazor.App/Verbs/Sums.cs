using System.Security.Cryptography;

namespace CrmBlazor.App.Verbs;

/// <summary>The SHA-256 of each file of a backup, in the form that <c>sha256sum --check</c> reads.</summary>
internal static class Sums
{
    private const string Name = "SHA256SUMS";
    private const int SumLength = 64;
    private const int Start = SumLength + 2;

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
        var sums = (await File.ReadAllLinesAsync(list)).Where(l => l.Length > Start).ToDictionary(l => l[Start..], l => l[..SumLength]);
        var here = folder.EnumerateFiles().Select(f => f.Name).Where(n => n != Name).ToList();
        if (here.Count == 0 || sums.Count == 0) return Name;
        foreach (var name in sums.Keys.Union(here))
            if (!here.Contains(name) || !sums.TryGetValue(name, out var sum) || await OfAsync(Path.Combine(folder.FullName, name)) != sum) return name;
        return null;
    }

    private static async Task<string> OfAsync(string path)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file));
    }
}
