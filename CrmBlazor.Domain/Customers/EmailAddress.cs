using System.Text.RegularExpressions;

namespace CrmBlazor.Domain.Customers;

public static partial class EmailAddress
{
    public const int Length = 254;

    public static bool IsValid(string text) => text.Length <= Length && Form().IsMatch(text);

    /// <summary>By which two addresses are the same.</summary>
    public static string Key(string text) => text.Trim().ToLowerInvariant();

    public static string Domain(string text) => Key(text)[(text.Trim().LastIndexOf('@') + 1)..];

    [GeneratedRegex(@"^[^@\s,;<>""]+@[^@\s.,;<>""]+(\.[^@\s.,;<>""]+)+\z")]
    private static partial Regex Form();
}
