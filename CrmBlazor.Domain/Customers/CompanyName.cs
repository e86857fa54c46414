using System.Text.RegularExpressions;

namespace CrmBlazor.Domain.Customers;

/// <summary>A company's name as it is compared: the legal form, quotes, case, ё and signs between the words do not matter.</summary>
public static partial class CompanyName
{
    private static readonly HashSet<string> Forms =
    [
        "ооо", "оао", "зао", "пао", "нао", "ао", "ип", "снт", "тсж", "тсн", "жск", "муп", "гуп", "фгуп", "мкп", "нко", "ано", "нп", "кфх", "чоу", "гбу", "мбу", "фгбу", "спк",
    ];

    /// <summary>The words that are left without the legal form; all of them where nothing is left.</summary>
    public static IReadOnlyList<string> Words(string? name)
    {
        var all = Word().Matches(LongForm().Replace((name ?? "").ToLowerInvariant().Replace('ё', 'е'), " ")).Select(m => m.Value).ToList();
        var own = all.Where(w => !Forms.Contains(w)).ToList();
        return own.Count > 0 ? own : all;
    }

    public static string Key(string? name) => string.Concat(Words(name));

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"общество с ограниченной ответственностью|(?:публичное |непубличное |закрытое |открытое )?акционерное общество|индивидуальный предприниматель|(?:федеральное |муниципальное |государственное )*унитарное предприятие|товарищество собственников (?:жилья|недвижимости)")]
    private static partial Regex LongForm();
}
