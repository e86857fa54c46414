using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CrmBlazor.App;

namespace CrmBlazor.Tests.Support;

/// <summary>A field of a command as the API names it, for instance <c>lines[0].price</c>.</summary>
public sealed partial record Field(string Path, Type Type, bool IsRequired)
{
    private const string Gap = "«here»";

    public Type? Element => Type.IsGenericType && Type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? Type.GetGenericArguments()[0] : null;

    private bool IsRecord => Type.IsClass && Type != typeof(string);

    /// <summary>Every field of a command, and of the records and lists in it.</summary>
    public static IEnumerable<Field> Of(Type record, string path = "")
    {
        foreach (var parameter in record.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First().GetParameters())
        {
            var field = Of(parameter, path.Length == 0 ? path : path + ".");
            yield return field;
            foreach (var inner in field.Inner()) yield return inner;
        }
    }

    /// <summary>The body with another value at this field, as JSON may hold it, readable or not.</summary>
    public string In(JsonObject body, string json)
    {
        var copy = body.DeepClone();
        var steps = Step().Matches(Path).Select(m => m.Value).ToList();
        var place = copy;
        for (var i = 0; i < steps.Count - 1; i++) place = Child(place, steps[i], steps[i + 1][0] == '[' ? new JsonArray() : new JsonObject());
        Put(place, steps[^1], Gap);
        return copy.ToJsonString(Wire.Json).Replace($"\"{Gap}\"", json, StringComparison.Ordinal);
    }

    /// <summary>The body without this field.</summary>
    public string Without(JsonObject body) => In(body, "null");

    private static Field Of(ParameterInfo parameter, string prefix)
    {
        var nullable = new NullabilityInfoContext().Create(parameter).WriteState is NullabilityState.Nullable;
        return new(prefix + Wire.Camel(parameter.Name!), Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType, !parameter.HasDefaultValue && !nullable);
    }

    private IEnumerable<Field> Inner()
    {
        if (Element is { } element) return new Field($"{Path}[0]", element, true) is { IsRecord: true } item ? Of(element, item.Path).Prepend(item) : [new($"{Path}[0]", element, true)];
        return IsRecord ? Of(Type, Path) : [];
    }

    private static JsonNode Child(JsonNode place, string step, JsonNode missing)
    {
        if (place is JsonArray list)
        {
            if (list.Count == 0) list.Add(missing);
            return list[0]!;
        }
        return place[step] ??= missing;
    }

    private static void Put(JsonNode place, string step, string value)
    {
        if (place is not JsonArray list) place[step] = value;
        else if (list.Count == 0) list.Add(value);
        else list[0] = value;
    }

    [GeneratedRegex(@"\w+|\[0\]")]
    private static partial Regex Step();
}
