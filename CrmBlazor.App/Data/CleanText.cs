using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Data;

/// <summary>Refuses control characters and the signs that turn the direction of writing, in every text of every command.</summary>
public static class CleanText
{
    private const string FirstTurn = "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    public static IEnumerable<FieldFault> Faults(Command command) => Faults(command, "");

    private static IEnumerable<FieldFault> Faults(object? value, string path) => value switch
    {
        null => [],
        string text => FieldFaults.When(!IsClean(text), path, "controlCharacters"),
        IEnumerable list => list.Cast<object?>().SelectMany((item, i) => Faults(item, $"{path}[{i}]")),
        _ when value.GetType().IsPrimitive || value.GetType().Namespace == nameof(System) => [],
        _ => Of(value.GetType()).Where(p => p.Name != nameof(Command.Operation)).SelectMany(p => Faults(p.GetValue(value), path.Length == 0 ? Wire.Camel(p.Name) : $"{path}.{Wire.Camel(p.Name)}")),
    };

    private static bool IsClean(string text) => text.All(c =>
        c is '\n' or '\r' or '\t' || (!char.IsControl(c) && !FirstTurn.Contains(c) && CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.PrivateUse));

    private static PropertyInfo[] Of(Type type) =>
        Properties.GetOrAdd(type, t => [.. t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0 && MayHoldText(p.PropertyType))]);

    private static bool MayHoldText(Type type) => type == typeof(string) || (type.IsClass && type.Namespace != nameof(System)) || typeof(IEnumerable).IsAssignableFrom(type);
}
