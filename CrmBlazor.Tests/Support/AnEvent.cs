using System.Reflection;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.Tests.Support;

/// <summary>An event of any type, made from nothing: each property holds something, or nothing where it may.</summary>
public static class AnEvent
{
    public const string Personal = "личное";

    public static readonly IReadOnlyList<Type> Types = [.. typeof(DomainEvent).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(DomainEvent)) && !t.IsAbstract)];

    public static DomainEvent Of(string name, bool full = true)
    {
        var constructor = Types.Single(t => t.GetCustomAttribute<EventTypeAttribute>()!.Name == name).GetConstructors()[0];
        return (DomainEvent)constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p, full))]);
    }

    private static object? Value(ParameterInfo parameter, bool full)
    {
        if (!full && new NullabilityInfoContext().Create(parameter).WriteState is NullabilityState.Nullable) return null;
        var text = parameter.Member.DeclaringType!.GetProperty(parameter.Name!)!.IsDefined(typeof(PersonalAttribute)) ? $"{Personal} «Пётр» <b>\n" : "код";
        return (Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType) switch
        {
            var t when t == typeof(string) => text,
            var t when t == typeof(int) => 37924,
            var t when t == typeof(long) => 300_017L,
            var t when t == typeof(IReadOnlyList<Guid>) => new List<Guid> { Guid.CreateVersion7() },
            var t when t == typeof(IReadOnlyList<int>) => new List<int> { 37924 },
            var t when t == typeof(bool) => true,
            var t when t == typeof(Guid) => Guid.CreateVersion7(),
            var t when t == typeof(Money) => new Money(400_001),
            var t when t == typeof(DateOnly) => new DateOnly(2026, 11, 20),
            var t when t == typeof(DateTimeOffset) => new DateTimeOffset(2026, 11, 20, 12, 0, 0, 123, TimeSpan.FromHours(3)),
            var t when t == typeof(TimeSpan) => TimeSpan.FromSeconds(61.5),
            var t when t == typeof(Subject) => new Subject("deal", Guid.CreateVersion7(), "37924"),
            var t when t.IsEnum => Enum.GetValues(t).GetValue(Enum.GetValues(t).Length - 1),
            var t when t == typeof(IReadOnlyList<string>) => new List<string> { "title", "comment" },
            var t when t == typeof(IReadOnlyDictionary<string, string?>) => new Dictionary<string, string?> { ["title"] = text, ["comment"] = null },
            var t => throw new NotSupportedException($"{t} in an event"),
        };
    }
}
