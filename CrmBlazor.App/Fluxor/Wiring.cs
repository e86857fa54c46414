using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace Fluxor;

/// <param name="Owner">The class it is called on; none where it is static.</param>
internal sealed record EffectMethod(Type? Owner, Type Action, Func<object?, object, IDispatcher, Task> Invoke);

internal sealed record ReducerMethod(string Feature, Type Action, Func<object, object, object> Invoke);

internal sealed record FeatureMaker(string Name, Func<IFeature> Make);

/// <summary>What the scanned assemblies hold, found once for all stores.</summary>
internal sealed class Wiring
{
    private readonly List<ReducerMethod> reducers = [];
    private readonly List<EffectMethod> effects = [];
    private readonly ConcurrentDictionary<Type, IReadOnlyList<(string Feature, IReadOnlyList<Func<object, object, object>> Reducers)>> reducersByAction = new();
    private readonly ConcurrentDictionary<Type, IReadOnlyList<EffectMethod>> effectsByAction = new();

    public List<FeatureMaker> Features { get; } = [];

    public IEnumerable<Type> EffectClasses => effects.Select(e => e.Owner).OfType<Type>().Distinct();

    public IReadOnlyList<(string Feature, IReadOnlyList<Func<object, object, object>> Reducers)> ReducersOf(Type action) => reducersByAction.GetOrAdd(action, a =>
        [.. reducers.Where(r => r.Action.IsAssignableFrom(a)).GroupBy(r => r.Feature).Select(g => (g.Key, (IReadOnlyList<Func<object, object, object>>)[.. g.Select(r => r.Invoke)]))]);

    /// <summary>Effects react to their own action, its heirs, and whatever implements it.</summary>
    public IReadOnlyList<EffectMethod> EffectsOf(Type action) => effectsByAction.GetOrAdd(action, a => [.. effects.Where(e => e.Action.IsAssignableFrom(a))]);

    public void Scan(Assembly assembly)
    {
        var types = assembly.GetTypes();
        foreach (var type in types)
            if (type.GetCustomAttribute<FeatureStateAttribute>() is { } feature) Features.Add(MakerOf(type, feature));
        foreach (var method in types.SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)))
        {
            if (method.GetCustomAttribute<ReducerMethodAttribute>() is { } reducer) reducers.Add(ReducerOf(method, reducer));
            if (method.GetCustomAttribute<EffectMethodAttribute>() is { } effect) effects.Add(EffectOf(method, effect));
        }
    }

    private static string NameOf(Type state, FeatureStateAttribute? feature) => feature?.Name ?? state.FullName!;

    private static FeatureMaker MakerOf(Type state, FeatureStateAttribute feature)
    {
        var name = NameOf(state, feature);
        Func<object> initial = feature.CreateInitialStateMethodName is { } method
            ? () => state.GetMethod(method, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!.Invoke(null, null)!
            : () => Activator.CreateInstance(state, nonPublic: true)!;
        var type = typeof(Feature<>).MakeGenericType(state);
        return new(name, () => (IFeature)Activator.CreateInstance(type, name, initial())!);
    }

    private static ReducerMethod ReducerOf(MethodInfo method, ReducerMethodAttribute attribute)
    {
        var parameters = method.GetParameters();
        var (state, action) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)));
        Expression[] arguments = [.. parameters.Zip([state, action], (p, given) => Expression.Convert(given, p.ParameterType))];
        var call = Expression.Lambda<Func<object, object, object>>(Expression.Convert(Expression.Call(method, arguments), typeof(object)), state, action).Compile();
        var stateType = parameters[0].ParameterType;
        return new(NameOf(stateType, stateType.GetCustomAttribute<FeatureStateAttribute>()), attribute.ActionType ?? parameters[1].ParameterType, call);
    }

    private static EffectMethod EffectOf(MethodInfo method, EffectMethodAttribute attribute)
    {
        var parameters = method.GetParameters();
        var (target, action, dispatcher) = (Expression.Parameter(typeof(object)), Expression.Parameter(typeof(object)), Expression.Parameter(typeof(IDispatcher)));
        var owner = method.IsStatic ? null : method.DeclaringType!;
        Expression[] arguments = attribute.ActionType is null ? [Expression.Convert(action, parameters[0].ParameterType), dispatcher] : [dispatcher];
        var call = Expression.Call(owner is null ? null : Expression.Convert(target, owner), method, arguments);
        return new(owner, attribute.ActionType ?? parameters[0].ParameterType, Expression.Lambda<Func<object?, object, IDispatcher, Task>>(call, target, action, dispatcher).Compile());
    }
}
