using System.Text.RegularExpressions;

namespace CrmBlazor.Tests.House;

/// <summary>The repository's own text, for the rules that no compiler checks.</summary>
public static partial class Source
{
    private const string Product = "CrmBlazor";

    public static readonly string Root = Find(AppContext.BaseDirectory);

    public static IEnumerable<(string Path, string Text)> Files(string project, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, project), pattern, SearchOption.AllDirectories)
            .Where(p => !Made().IsMatch(p)).Select(p => (Path.GetRelativePath(Root, p), File.ReadAllText(p)));

    /// <summary>Razor without its code, comments and expressions: what stands on the screen as it is.</summary>
    public static string Markup(string razor)
    {
        var markup = Comment().Replace(razor, "");
        var code = markup.IndexOf("@code", StringComparison.Ordinal);
        return code < 0 ? markup : markup[..code];
    }

    /// <summary>Words that were written into markup instead of the resources.</summary>
    public static IEnumerable<string> LiteralTexts(string razor) =>
        Markup(razor).Split('\n').Select(l => l.Trim()).Where(l => l.StartsWith('<') || l.StartsWith('@') || CyrillicLetters().IsMatch(l))
            .SelectMany(l => Between().Matches(l).Select(m => m.Groups[1].Value.Trim()).Concat(CyrillicLetters().Matches(l).Select(m => m.Value)))
            .Where(t => t != Product && Letters().IsMatch(t));

    private static string Find(string from) => File.Exists(Path.Combine(from, "CrmBlazor.sln")) ? from : Find(Path.GetDirectoryName(from)!);

    [GeneratedRegex(@"[\\/](bin|obj|Migrations)[\\/]")]
    private static partial Regex Made();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comment();

    /// <summary>Between two tags of one line; keys of the keyboard, arrows of lambdas and comparisons apart.</summary>
    [GeneratedRegex(@"(?<!kbd|code|=|\s)>([^<>@{}]+)<(?!/kbd)")]
    private static partial Regex Between();

    [GeneratedRegex(@"\p{IsCyrillic}{2,}")]
    private static partial Regex CyrillicLetters();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();
}
