using System.Globalization;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Features.Customers;

/// <summary>«Обзвонить»: who is chosen and who has been called stands in the address, so that it survives a restart (B 36).</summary>
public static class CallList
{
    public const int Most = 100;

    public static string Address(IEnumerable<int> contacts) => $"/calls?contacts={Text(contacts)}";

    public static string Text(IEnumerable<int> numbers) => string.Join(',', numbers.Take(Most).Select(n => n.Plain()));

    /// <summary>What is no number is left out.</summary>
    public static IReadOnlyList<int> Numbers(string? text) =>
        [.. (text ?? "").Split(',').Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Where(n => n > 0).Distinct().Take(Most)];
}
