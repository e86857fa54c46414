
namespace Fluxor;

/// <summary>
/// One circuit's store. An action goes through the reducers of every feature, then to the subscribers, then to the effects;
/// what is dispatched meanwhile waits its turn.
/// </summary>
internal sealed class Store : IStore, IDispatcher
{
    private readonly Wiring wiring;
    private readonly IServiceProvider services;
    private readonly Dictionary<string, IFeature> features;
    private readonly Dictionary<Type, object> effectTargets = [];
    private readonly List<(object Subscriber, Type Action, Action<object> Callback)> subscribers = [];
    private readonly Queue<object> waiting = new([new StoreInitializedAction()]);
    private bool isActive;
    private bool isDispatching;

    public Store(Wiring wiring, IServiceProvider services)
    {
        (this.wiring, this.services) = (wiring, services);
        features = wiring.Features.ToDictionary(f => f.Name, f => f.Make());
    }

    public event EventHandler<Exceptions.UnhandledExceptionEventArgs>? UnhandledException;

    public IReadOnlyDictionary<string, IFeature> Features => features;

    public IState<TState> StateOf<TState>() => features.Values.OfType<IState<TState>>().SingleOrDefault() ?? throw new InvalidOperationException($"{typeof(TState)} is no feature's state.");

    public Task InitializeAsync()
    {
        isActive = true;
        Drain();
        return Task.CompletedTask;
    }

    public void Dispatch(object action)
    {
        waiting.Enqueue(action);
        if (isActive) Drain();
    }

    public void SubscribeToAction<TAction>(object subscriber, Action<TAction> callback) => subscribers.Add((subscriber, typeof(TAction), a => callback((TAction)a)));

    public void UnsubscribeFromAllActions(object subscriber) => subscribers.RemoveAll(s => ReferenceEquals(s.Subscriber, subscriber));

    private void Drain()
    {
        if (isDispatching) return;
        isDispatching = true;
        try
        {
            while (waiting.TryDequeue(out var action)) Pass(action);
        }
        finally
        {
            isDispatching = false;
        }
    }

    private void Pass(object action)
    {
        foreach (var (state, reducers) in wiring.ReducersOf(action.GetType())) ((IReduces)features[state]).Reduce(reducers, action);
        foreach (var subscriber in subscribers.Where(s => s.Action.IsInstanceOfType(action)).ToList()) subscriber.Callback(action);
        foreach (var effect in wiring.EffectsOf(action.GetType())) _ = RunAsync(effect, action);
    }

    private async Task RunAsync(EffectMethod effect, object action)
    {
        try
        {
            await effect.Invoke(TargetOf(effect.Owner), action, this);
        }
        catch (Exception unhandled) when (unhandled is not OutOfMemoryException)
        {
            UnhandledException?.Invoke(this, new(unhandled));
        }
    }

    private object? TargetOf(Type? owner)
    {
        if (owner is null) return null;
        if (!effectTargets.TryGetValue(owner, out var target)) effectTargets[owner] = target = services.GetRequiredService(owner);
        return target;
    }
}
