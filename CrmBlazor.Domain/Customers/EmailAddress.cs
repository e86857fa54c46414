using System.Text.RegularExpressions;
using CrmBlazor.Domain.Common;

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

    /// <summary>Of a paper that is sent to somebody.</summary>
    /// <param name="isKnown">Whether there is such a channel.</param>
    /// <param name="isMail">The address is asked for.</param>
    public static IEnumerable<FieldFault> SendingFaults(bool isKnown, bool isMail, string? to) =>
    [
        .. FieldFaults.When(!isKnown, "channel", "unknown"),
        .. FieldFaults.Text("to", to, Length, required: isMail),
        .. FieldFaults.When(isMail && to.OrNull() is { } address && !IsValid(address), "to", "badEmail"),
    ];
}
