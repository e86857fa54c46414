using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Api;

/// <summary>Reads a command from JSON and names every field that is missing or of a wrong type, all at once. Unknown fields are ignored.</summary>
public static class CommandReader
{
    private const int LongestList = 500;
    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly ConcurrentDictionary<Type, Shape> Shapes = new();

    /// <exception cref="BadFieldsException">With the path of each field at fault.</exception>
    public static Command Read(Type command, JsonElement body)
    {
        var faults = new List<FieldFault>();
        var read = Record(command, body, "", faults);
        FieldFaults.None(faults);
        return (Command)read!;
    }

    private static object? Record(Type type, JsonElement json, string path, List<FieldFault> faults)
    {
        if (json.ValueKind is not JsonValueKind.Object) return Fault(faults, path, "wrongType");
        var before = faults.Count;
        var shape = Shapes.GetOrAdd(type, Shape.Of);
        var fields = json.EnumerateObject().Where(HasName).GroupBy(p => p.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(g => g.Key, g => g.Last().Value, StringComparer.OrdinalIgnoreCase);
        var arguments = shape.Fields.Select(f => Field(f, fields, path, faults)).ToArray();
        return faults.Count == before ? shape.Constructor.Invoke(arguments) : null;
    }

    /// <summary>Half a surrogate pair is no text, and so no field of ours.</summary>
    private static bool HasName(JsonProperty field)
    {
        try
        {
            return field.Name is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static object? Field(FieldShape field, Dictionary<string, JsonElement> fields, string path, List<FieldFault> faults)
    {
        var place = path.Length == 0 ? field.Name : $"{path}.{field.Name}";
        if (fields.TryGetValue(field.Name, out var json) && json.ValueKind is not JsonValueKind.Null) return Value(field.Type, json, place, faults);
        return field.IsRequired ? Fault(faults, place, "required") : field.Default;
    }

    private static object? Value(Type type, JsonElement json, string path, List<FieldFault> faults)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (ElementOf(plain) is { } element) return List(element, json, path, faults);
        if (plain.IsClass && plain != typeof(string)) return Record(plain, json, path, faults);
        try
        {
            return json.Deserialize(plain, Wire.Json) ?? Fault(faults, path, "wrongType");
        }
        catch (Exception unreadable) when (unreadable is JsonException or FormatException or InvalidOperationException or OverflowException)
        {
            return Fault(faults, path, plain.IsEnum && json.ValueKind is JsonValueKind.String ? "unknown" : "wrongType");
        }
    }

    private static object? List(Type element, JsonElement json, string path, List<FieldFault> faults)
    {
        if (json.ValueKind is not JsonValueKind.Array) return Fault(faults, path, "wrongType");
        if (json.GetArrayLength() > LongestList) return Fault(faults, path, "tooMany", LongestList);
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(element))!;
        var index = 0;
        foreach (var item in json.EnumerateArray())
        {
            var place = $"{path}[{index++}]";
            var value = item.ValueKind is JsonValueKind.Null ? Fault(faults, place, "required") : Value(element, item, place, faults);
            if (value is not null) list.Add(value);
        }
        return list;
    }

    private static object? Fault(List<FieldFault> faults, string path, string code, params object[] facts)
    {
        faults.Add(new(path, code, facts));
        return null;
    }

    private static Type? ElementOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;

    private sealed record FieldShape(string Name, Type Type, bool IsRequired, object? Default);

    private sealed record Shape(ConstructorInfo Constructor, IReadOnlyList<FieldShape> Fields)
    {
        public static Shape Of(Type type)
        {
            var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length).First();
            return new(constructor, [.. constructor.GetParameters().Select(FieldOf)]);
        }

        private static FieldShape FieldOf(ParameterInfo parameter)
        {
            bool nullable;
            lock (Nullability) nullable = Nullability.Create(parameter).WriteState is NullabilityState.Nullable;
            return new(Wire.Camel(parameter.Name!), parameter.ParameterType, !parameter.HasDefaultValue && !nullable, parameter.HasDefaultValue ? parameter.DefaultValue : null);
        }
    }
}
