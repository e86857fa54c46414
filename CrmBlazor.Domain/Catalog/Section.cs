using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Catalog;

/// <summary>A place in the tree of the catalogue, told by the way to it: <c>ЖБИ/Кольца</c>.</summary>
public static class Section
{
    public const int Length = 300;
    public const int Deepest = 6;
    public const char Slash = '/';

    public static IReadOnlyList<string> Parts(string? path) => (path ?? "").Split(Slash, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static string Normalize(string? path) => string.Join(Slash, Parts(path));

    /// <summary>From the root down to the section itself.</summary>
    public static IEnumerable<string> Way(string path) => Parts(path) is var parts ? parts.Select((_, i) => string.Join(Slash, parts.Take(i + 1))) : [];

    /// <summary>Where a section comes to lie when a branch is moved; what is not of the branch stays.</summary>
    public static string Moved(string path, string from, string to) => path == from ? to : path.StartsWith(from + Slash, StringComparison.Ordinal) ? to + path[from.Length..] : path;

    /// <param name="branch">The sections of what is moved, with the top of it.</param>
    public static IEnumerable<FieldFault> MoveFaults(IReadOnlyCollection<string> branch, string from, string to)
    {
        var moved = branch.Select(s => Moved(s, from, to)).ToList();
        return
        [
            .. FieldFaults.When(branch.Count == 0, "section", "unknown"),
            .. FieldFaults.Text("to", to, Length, required: true),
            .. FieldFaults.When(to.StartsWith(from + Slash, StringComparison.Ordinal), "to", "ownBranch"),
            .. FieldFaults.When(to.Length <= Length && moved.Any(m => m.Length > Length), "to", "tooLong", Length),
            .. FieldFaults.When(moved.Any(m => Parts(m).Count > Deepest), "to", "tooDeep", Deepest),
        ];
    }

    public static IEnumerable<FieldFault> Faults(string? path) =>
    [
        .. FieldFaults.Text("section", Normalize(path), Length, required: true),
        .. FieldFaults.When(Parts(path).Count > Deepest, "section", "tooDeep", Deepest),
    ];
}

/// <summary>A branch of the tree.</summary>
/// <param name="Count">Products in it and below it.</param>
public sealed record SectionNode(string Path, string Name, int Depth, int Count, IReadOnlyList<SectionNode> Children)
{
    /// <param name="counts">Products of each section, without those below it.</param>
    public static IReadOnlyList<SectionNode> Tree(IReadOnlyDictionary<string, int> counts) => Under("", 0, [.. counts.Select(c => (Section.Parts(c.Key), c.Value))]);

    private static IReadOnlyList<SectionNode> Under(string path, int depth, IReadOnlyList<(IReadOnlyList<string> Parts, int Count)> below) =>
        [.. below.Where(b => b.Parts.Count > depth).GroupBy(b => b.Parts[depth]).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g =>
        {
            var (own, products) = (depth == 0 ? g.Key : $"{path}{Section.Slash}{g.Key}", g.ToList());
            return new SectionNode(own, g.Key, depth, products.Sum(p => p.Count), Under(own, depth + 1, products));
        })];
}
