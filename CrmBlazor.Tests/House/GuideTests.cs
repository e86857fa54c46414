using System.Text.RegularExpressions;
using CrmBlazor.Tests.Support;

namespace CrmBlazor.Tests.House;

/// <summary>The guides call things as the screens do: what they quote, and in the walk through the deal what they print in bold.</summary>
public partial class GuideTests
{
    private static readonly string[] Files = ["Texts", "Words", "Rules", "Steps"];

    /// <summary>What somebody types, the look of a button, and a word within a sentence.</summary>
    private static readonly string[] NoTexts = ["НД", "…", "Оплаты", "Оплату"];

    [Theory]
    [InlineData("ru")]
    [InlineData("en")]
    public void What_a_guide_quotes_stands_on_a_screen(string language)
    {
        var guide = Plain(File.ReadAllText(Path.Combine(Repository.Root, "docs", $"guide.{language}.md")));
        var texts = Files.SelectMany(f => ResourceFile.Of(f, language).Values).Select(Plain).ToHashSet();
        var filled = texts.Where(t => char.IsLetter(t[0]) && Gap().IsMatch(t)).Select(t => new Regex($"^{string.Join(".+", Gap().Split(t).Select(Regex.Escape))}$")).ToList();
        var walk = guide[..guide.IndexOf("## 7.", StringComparison.Ordinal)];
        var named = Quoted().Matches(guide).Concat(Bold().Matches(walk)).SelectMany(m => m.Groups[1].Value.Split(" → "));
        named.Except(NoTexts).Where(n => !texts.Contains(n) && !filled.Any(f => f.IsMatch(n))).Should().BeEmpty();
    }

    private static string Plain(string text) => text.Replace('\u00a0', ' ');

    [GeneratedRegex("«([^«»]+)»")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Gap();
}
