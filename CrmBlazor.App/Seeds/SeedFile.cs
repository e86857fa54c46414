namespace CrmBlazor.App.Seeds;

/// <summary>A semicolon file that travels inside the program, without its heading.</summary>
internal static class SeedFile
{
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = typeof(SeedFile).Assembly.GetManifestResourceStream($"CrmBlazor.App.Seeds.{name}") ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(l => l.TrimEnd('\r').Split(';'))];
    }
}
