using CrmBlazor.Domain.Customers;

namespace CrmBlazor.Domain.Office;

/// <summary>The words that forms choose from, kept with the settings of each office; the API takes them as they are written. No command changes them yet.</summary>
public sealed record Dictionaries(IReadOnlyList<string> Directions, IReadOnlyList<string> Segments, IReadOnlyList<string> ProductGroups, IReadOnlyList<string> Spheres,
    IReadOnlyList<string> Sources, IReadOnlyList<string> LossReasons)
{
    public static readonly Dictionaries Default = new(
        ["ЖБИ", "Нерудные материалы"],
        ["Благоустройство", "Строительство"],
        [
            "Кольца колодезные", "Плиты и крышки", "Блоки ФБС", "Лотки и трубы", "Плиты перекрытия", "Бордюр и плитка", "Люки", "Нерудные материалы",
            "Геосинтетика", "Доставка", "Аренда спецтехники",
        ],
        Company.DefaultSpheres,
        ["call", "email", "web", "form", "recommendation", "event", "other"],
        ["price", "terms", "competitor", "noNeed", "noContact", "other"]);
}
