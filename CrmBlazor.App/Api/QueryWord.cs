namespace CrmBlazor.App.Api;

/// <summary>A word of an enumeration in a query, as it stands in the answers: <c>paidAndShipped</c>, never a number; an empty one is none.</summary>
public readonly record struct QueryWord<T>(T? Value) where T : struct, Enum
{
    public static bool TryParse(string? text, out QueryWord<T> word)
    {
        var name = Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        word = new(name is null ? null : Enum.Parse<T>(name));
        return name is not null || string.IsNullOrEmpty(text);
    }
}
