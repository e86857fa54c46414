namespace CrmBlazor.Domain.Common;

/// <summary>What differs between two states of a record, field by field, by the names on the wire.</summary>
public sealed record FieldChanges(IReadOnlyList<string> Fields, IReadOnlyDictionary<string, string?> Was, IReadOnlyDictionary<string, string?> Now)
{
    public bool Any => Fields.Count > 0;

    /// <summary>As an editor is told who did not know of the other state.</summary>
    public IReadOnlyList<FieldConflict> Conflicts => [.. Fields.Select(f => new FieldConflict(f, Was[f], Now[f]))];

    /// <param name="now">Has the fields that are compared.</param>
    public static FieldChanges Between(IReadOnlyDictionary<string, string?> was, IReadOnlyDictionary<string, string?> now)
    {
        var fields = now.Keys.Where(f => was[f] != now[f]).ToList();
        return new(fields, fields.ToDictionary(f => f, f => was[f]), fields.ToDictionary(f => f, f => now[f]));
    }

    /// <summary>One that is known to have changed.</summary>
    public static FieldChanges Of(string field, string? was, string? now) => new([field], new Dictionary<string, string?> { [field] = was }, new Dictionary<string, string?> { [field] = now });
}

/// <summary>An event that tells what a record's fields were and became.</summary>
public interface IFieldChanges
{
    IReadOnlyList<string> Fields { get; }
    IReadOnlyDictionary<string, string?> Was { get; }
    IReadOnlyDictionary<string, string?> Now { get; }
}
