namespace Fluxor;

/// <summary>Tells that its value has changed.</summary>
public interface IStateChangedNotifier
{
    event EventHandler? StateChanged;
}

/// <summary>A feature's state, for components to read.</summary>
public interface IState<out TState> : IStateChangedNotifier
{
    TState Value { get; }
}

/// <summary>A part of a state; changes only when that part does.</summary>
public interface IStateSelection<TState, TValue> : IState<TValue>
{
    event EventHandler<TValue>? SelectedValueChanged;

    void Select(Func<TState, TValue> selector, Func<TValue, TValue, bool>? valueEquals = null, Action<TValue>? selectedValueChanged = null);
}

public interface IDispatcher
{
    void Dispatch(object action);
}

/// <summary>For components that wait for an action rather than for a state.</summary>
public interface IActionSubscriber
{
    void SubscribeToAction<TAction>(object subscriber, Action<TAction> callback);

    void UnsubscribeFromAllActions(object subscriber);
}

public interface IFeature : IStateChangedNotifier
{
    string GetName();

    object GetState();

    Type GetStateType();
}

public interface IStore : IActionSubscriber
{
    IReadOnlyDictionary<string, IFeature> Features { get; }

    event EventHandler<Exceptions.UnhandledExceptionEventArgs>? UnhandledException;

    Task InitializeAsync();
}

/// <summary>Marks a state; it is made by its constructor without parameters, or by the named static method.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class FeatureStateAttribute : Attribute
{
    public string? Name { get; set; }
    public string? CreateInitialStateMethodName { get; set; }
}

/// <summary>A static method of state and action that returns the next state, or the same instance when nothing changed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ReducerMethodAttribute(Type? actionType = null) : Attribute
{
    public Type? ActionType { get; } = actionType;
}

/// <summary>A method of action and dispatcher; it runs after the reducers, also for actions that derive from its own.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EffectMethodAttribute(Type? actionType = null) : Attribute
{
    public Type? ActionType { get; } = actionType;
}

/// <summary>The first action of every store.</summary>
public sealed class StoreInitializedAction;
