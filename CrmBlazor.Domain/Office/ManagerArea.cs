using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Office;

/// <summary>What a manager sells: his deals are proposed to him by direction and segment (B 9).</summary>
/// <param name="Manager">His mail.</param>
/// <param name="Directions">None named is all of them, where a segment is.</param>
/// <param name="Segments">None named is all of them, where a direction is.</param>
public sealed record ManagerArea(string Manager, IReadOnlyList<string> Directions, IReadOnlyList<string> Segments)
{
    public bool Covers(string direction, string segment) => IsOf(Directions, direction) && IsOf(Segments, segment);

    public bool Equals(ManagerArea? other) =>
        other is not null && Manager == other.Manager && Directions.SequenceEqual(other.Directions) && Segments.SequenceEqual(other.Segments);

    /// <summary>As the log tells it: his mail and what is his.</summary>
    public override string ToString() => string.Join(" + ", [Manager, .. Directions, .. Segments]);

    public override int GetHashCode() => Manager.GetHashCode(StringComparison.Ordinal);

    /// <param name="managers">Mails of those who sell now.</param>
    public static IEnumerable<FieldFault> Faults(IReadOnlyList<ManagerArea> areas, IReadOnlyCollection<string> managers, Dictionaries words) =>
    [
        .. areas.SelectMany((a, i) => FieldFaults.When(!managers.Contains(a.Manager), $"areas[{i}].manager", "unknown")),
        .. areas.SelectMany((a, i) => FieldFaults.When(areas.Take(i).Any(b => b.Manager == a.Manager), $"areas[{i}].manager", "taken")),
        .. areas.SelectMany((a, i) => FieldFaults.When(a.Directions.Count + a.Segments.Count == 0, $"areas[{i}].directions", "required")),
        .. areas.SelectMany((a, i) => FieldFaults.When(a.Directions.Except(words.Directions).Any(), $"areas[{i}].directions", "unknown")),
        .. areas.SelectMany((a, i) => FieldFaults.When(a.Segments.Except(words.Segments).Any(), $"areas[{i}].segments", "unknown")),
    ];

    /// <summary>Whom to propose first: who covers the deal before who does not, and of those the one with the fewest deals.</summary>
    /// <param name="load">Open deals of a manager, by his mail.</param>
    public static IReadOnlyList<Candidate> Rank(IReadOnlyList<ManagerArea> areas, IEnumerable<string> managers, Func<string, int> load, string? direction, string? segment)
    {
        var ranked = managers.Select(m => new Candidate(m, load(m), direction is not null && segment is not null && areas.Any(a => a.Manager == m && a.Covers(direction, segment)), false))
            .OrderByDescending(c => c.Covers).ThenBy(c => c.Load).ToList();
        return ranked is [{ Covers: true } first, .. var rest] ? [first with { IsProposed = true }, .. rest] : ranked;
    }

    private static bool IsOf(IReadOnlyList<string> named, string word) => named.Count == 0 || named.Contains(word);
}

/// <param name="Covers">The deal is of his direction and segment.</param>
/// <param name="IsProposed">Of those who cover it, the one with the fewest deals.</param>
public sealed record Candidate(string Manager, int Load, bool Covers, bool IsProposed);
