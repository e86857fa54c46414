using System.Reflection;
using System.Runtime.CompilerServices;

namespace CrmBlazor.Tests.Support;

/// <summary>A record as screens read it, made from nothing: no lists, no figures, no texts. A test sets what it is about.</summary>
public static class AView
{
    public static T Of<T>() => (T)Make(typeof(T))!;

    private static object? Make(Type type) => type switch
    {
        { IsValueType: true } => Nullable.GetUnderlyingType(type) is null ? RuntimeHelpers.GetUninitializedObject(type) : null,
        { IsInterface: true } => Array.CreateInstance(type.GetGenericArguments()[0], 0),
        _ when type == typeof(string) => "",
        _ => type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.Invoke([.. type.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters().Select(Make)]),
    };

    private static object? Make(ParameterInfo parameter) =>
        new NullabilityInfoContext().Create(parameter).WriteState is NullabilityState.Nullable ? null : Make(parameter.ParameterType);
}
