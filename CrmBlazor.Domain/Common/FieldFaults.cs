namespace CrmBlazor.Domain.Common;

/// <summary>The faults that many records share; each yields one fault or none, so that all of a form are named at once.</summary>
public static class FieldFaults
{
    public static IEnumerable<FieldFault> When(bool fault, string field, string code, params object[] facts)
    {
        if (fault) yield return new FieldFault(field, code, facts);
    }

    public static IEnumerable<FieldFault> Text(string field, string? text, int limit, bool required = false) =>
        string.IsNullOrWhiteSpace(text) ? When(required, field, "required") : When(text.Trim().Length > limit, field, "tooLong", limit);

    /// <summary>A word of a dictionary.</summary>
    public static IEnumerable<FieldFault> Word(string field, string? word, IReadOnlyCollection<string> dictionary) =>
        string.IsNullOrWhiteSpace(word) ? When(true, field, "required") : When(!dictionary.Contains(word.Trim()), field, "unknown");

    public static IEnumerable<FieldFault> Date(string field, DateOnly? date, DateOnly from, DateOnly to) =>
        When(date < from || date > to, field, "badDate", from, to);

    /// <summary>The faults of a part, named by the path to it.</summary>
    public static IEnumerable<FieldFault> Under(this IEnumerable<FieldFault> faults, string path) => faults.Select(f => f with { Field = $"{path}.{f.Field}" });

    /// <summary>Throws <see cref="BadFieldsException"/> with every fault at once.</summary>
    public static void None(params IEnumerable<FieldFault>[] faults)
    {
        if (faults.SelectMany(f => f).ToList() is { Count: > 0 } found) throw new BadFieldsException(found);
    }
}
