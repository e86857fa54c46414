namespace Fluxor;

/// <summary>Holds one state and hands actions to its reducers.</summary>
internal sealed class Feature<TState>(string name, TState initial) : IFeature, IState<TState>, IReduces
{
    public event EventHandler? StateChanged;

    public TState Value { get; private set; } = initial;

    public string GetName() => name;

    public object GetState() => Value!;

    public Type GetStateType() => typeof(TState);

    public void Reduce(IEnumerable<Func<object, object, object>> reducers, object action)
    {
        var next = reducers.Aggregate((object)Value!, (state, reduce) => reduce(state, action));
        if (ReferenceEquals(next, Value)) return;
        Value = (TState)next;
        StateChanged?.Invoke(this, EventArgs.Empty);
    }
}

internal interface IReduces
{
    void Reduce(IEnumerable<Func<object, object, object>> reducers, object action);
}

/// <summary>What a component gets injected: the feature's own state.</summary>
internal sealed class State<TState> : IState<TState>
{
    private readonly IState<TState> feature;

    public State(Store store) => feature = store.StateOf<TState>();

    public TState Value => feature.Value;

    public event EventHandler? StateChanged
    {
        add => feature.StateChanged += value;
        remove => feature.StateChanged -= value;
    }
}

internal sealed class StateSelection<TState, TValue> : IStateSelection<TState, TValue>, IDisposable
{
    private readonly IState<TState> feature;
    private Func<TState, TValue>? selector;
    private Func<TValue, TValue, bool> equals = EqualityComparer<TValue>.Default.Equals;
    private Action<TValue>? changed;
    private TValue value = default!;

    public StateSelection(Store store)
    {
        feature = store.StateOf<TState>();
        feature.StateChanged += Follow;
    }

    public event EventHandler? StateChanged;

    public event EventHandler<TValue>? SelectedValueChanged;

    public TValue Value => selector is null ? throw new InvalidOperationException("Select has not been called.") : value;

    public void Select(Func<TState, TValue> selector, Func<TValue, TValue, bool>? valueEquals = null, Action<TValue>? selectedValueChanged = null)
    {
        if (this.selector is not null) throw new InvalidOperationException("Select has been called already.");
        (this.selector, changed, value) = (selector, selectedValueChanged, selector(feature.Value));
        equals = valueEquals ?? equals;
    }

    public void Dispose() => feature.StateChanged -= Follow;

    private void Follow(object? sender, EventArgs e)
    {
        if (selector is null) return;
        var next = selector(feature.Value);
        if (equals(next, value)) return;
        value = next;
        changed?.Invoke(next);
        SelectedValueChanged?.Invoke(this, next);
        StateChanged?.Invoke(this, EventArgs.Empty);
    }
}
