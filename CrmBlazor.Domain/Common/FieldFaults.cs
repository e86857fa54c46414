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
}
