using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Data;

/// <summary>An event as the log keeps it: figures in one JSON object, personal text in another, and the name of its type.</summary>
public static class EventJson
{
    private static readonly FrozenDictionary<string, Type> ByName = typeof(DomainEvent).Assembly.GetTypes()
        .Where(t => t.GetCustomAttribute<EventTypeAttribute>() is not null)
        .ToFrozenDictionary(t => t.GetCustomAttribute<EventTypeAttribute>()!.Name);

    private static readonly FrozenDictionary<Type, string> ByType = ByName.ToFrozenDictionary(t => t.Value, t => t.Key);

    private static readonly JsonSerializerOptions Figures = Only(personal: false);
    private static readonly JsonSerializerOptions Texts = Only(personal: true);

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    public static string NameOf(DomainEvent happening) => ByType[happening.GetType()];

    public static string NameOf<T>() where T : DomainEvent => ByType[typeof(T)];

    public static string Data(DomainEvent happening) => JsonSerializer.Serialize(happening, happening.GetType(), Figures);

    /// <summary>The personal part, or nothing where the event has none.</summary>
    public static string? Text(DomainEvent happening) => JsonSerializer.Serialize(happening, happening.GetType(), Texts) is { Length: > 2 } text ? text : null;

    /// <summary>Both parts as one object; an erased text is simply not there.</summary>
    public static string Whole(string data, string? text)
    {
        if (text is null) return data;
        return data.Length == 2 ? text : $"{data[..^1]},{text[1..]}";
    }

    public static DomainEvent Read(string type, string whole) => (DomainEvent)JsonSerializer.Deserialize(whole, ByName[type], Wire.Json)!;

    private static JsonSerializerOptions Only(bool personal)
    {
        var options = Wire.Make();
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver
        {
            Modifiers =
            {
                info =>
                {
                    if (!typeof(DomainEvent).IsAssignableFrom(info.Type)) return;
                    foreach (var property in info.Properties.Where(p => IsOfTheRow(p) || p.AttributeProvider!.IsDefined(typeof(PersonalAttribute), true) != personal).ToList())
                        info.Properties.Remove(property);
                },
            },
        };
        return options;
    }

    /// <summary>Subject, deal and stamp are columns of their own; an override does not inherit that it is ignored.</summary>
    private static bool IsOfTheRow(JsonPropertyInfo property) => property.AttributeProvider is PropertyInfo { GetMethod: { } read } && read.GetBaseDefinition().DeclaringType == typeof(DomainEvent);
}
