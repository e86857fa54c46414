namespace CrmBlazor.Domain.Catalog;

/// <summary>The trade's units with their codes of the classifier ОКЕИ; «рейс» has none.</summary>
public static class Unit
{
    private static readonly Dictionary<string, string?> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["шт"] = "796",
        ["м"] = "006",
        ["м2"] = "055",
        ["м3"] = "113",
        ["т"] = "168",
        ["кг"] = "166",
        ["л"] = "112",
        ["км"] = "008",
        ["пог. м"] = "018",
        ["час"] = "356",
        ["сут"] = "359",
        ["смена"] = "917",
        ["рулон"] = "736",
        ["упак"] = "778",
        ["компл"] = "839",
        ["поддон"] = null,
        ["усл. ед"] = "876",
        ["рейс"] = null,
    };

    private static readonly HashSet<string> Services = new(StringComparer.OrdinalIgnoreCase) { "час", "ч", "смена", "рейс", "усл. ед", "услуга" };

    /// <summary>Of work that is done, not of goods that are handed over.</summary>
    public static bool IsOfService(string unit) => Services.Contains(Normalize(unit));

    public static IReadOnlyCollection<string> Known => Codes.Keys;

    /// <summary>Reads «м²» and «шт.» as the unit they mean.</summary>
    public static string Normalize(string? text) => (text ?? "").Trim().TrimEnd('.').Replace('²', '2').Replace('³', '3');

    public static string? CodeOf(string unit) => Codes.GetValueOrDefault(Normalize(unit));
}
