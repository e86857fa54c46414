using System.Globalization;

namespace CrmBlazor.Bench;

/// <summary>What the command line asks for: sizes are numbers, goals begin with P, `soak` is followed by its minutes. Nothing asked for is everything.</summary>
internal sealed record Wanted(IReadOnlyList<int> Sizes, IReadOnlySet<string> Goals, int SoakMinutes)
{
    private const int UsualSoak = 20;
    private static readonly int[] Usual = [10_000, 100_000];

    public static Wanted Of(string[] words)
    {
        var soak = Array.IndexOf(words, "soak");
        var minutes = soak >= 0 && soak + 1 < words.Length ? Number(words[soak + 1]) : UsualSoak;
        var plain = words.Where((_, i) => soak < 0 || (i != soak && i != soak + 1)).ToList();
        var sizes = plain.Where(w => char.IsAsciiDigit(w[0])).Select(Number).ToList();
        var goals = plain.Where(w => !char.IsAsciiDigit(w[0])).Concat(soak < 0 ? [] : ["P22"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(sizes.Count > 0 ? sizes : Usual, goals, minutes);
    }

    public bool Has(string goals) => Goals.Count == 0 || goals.Split(' ').Any(Goals.Contains);

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
