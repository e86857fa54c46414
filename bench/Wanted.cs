using System.Globalization;

namespace CrmBlazor.Bench;

/// <summary>
/// What the command line asks for: sizes are numbers, goals begin with P, engines are called by their names, `soak` is followed by the minutes of P22.
/// Nothing asked for is everything.
/// </summary>
internal sealed record Wanted(IReadOnlyList<int> Sizes, IReadOnlySet<string> Goals, IReadOnlySet<string> Engines, int SoakMinutes)
{
    private const int UsualSoak = 20;
    private static readonly int[] Usual = [10_000, 100_000];
    private static readonly string[] Known = [Setting.Sqlite, Setting.Postgres];

    public static Wanted Of(string[] words)
    {
        var soak = Array.IndexOf(words, "soak");
        var minutes = soak >= 0 && soak + 1 < words.Length ? Number(words[soak + 1]) : UsualSoak;
        var plain = words.Where((_, i) => soak < 0 || (i != soak && i != soak + 1)).ToList();
        var sizes = plain.Where(w => char.IsAsciiDigit(w[0])).Select(Number).ToList();
        var engines = Known.Where(e => plain.Contains(e, StringComparer.OrdinalIgnoreCase)).ToHashSet();
        var goals = plain.Where(w => w[0] is 'P' or 'p' && char.IsAsciiDigit(w[1])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new(sizes.Count > 0 ? sizes : Usual, goals, engines, minutes);
    }

    public bool IsEverything => Goals.Count == 0 && Engines.Count == 0;

    /// <summary>SQLite at every size; PostgreSQL, on one node and on two, at the first.</summary>
    public IEnumerable<Setting> Settings => Sizes.Select(s => new Setting(s)).Concat([new(Sizes[0], Setting.Postgres), new(Sizes[0], Setting.Postgres, Nodes: 2)])
        .Where(s => Engines.Count == 0 || Engines.Contains(s.Engine));

    public bool Has(string goals) => Goals.Count == 0 || goals.Split(' ').Any(Goals.Contains);

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
}
