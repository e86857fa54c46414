using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Fluxor.Blazor.Web.Components
{
    /// <summary>Renders anew when a state that it holds in a property changes.</summary>
    public abstract class FluxorComponent : ComponentBase, IAsyncDisposable
    {
        private readonly StateFollower follower = new();

        [Inject]
        private IActionSubscriber ActionSubscriber { get; set; } = null!;

        public void SubscribeToAction<TAction>(Action<TAction> callback) => ActionSubscriber.SubscribeToAction<TAction>(this, action => InvokeAsync(() =>
        {
            callback(action);
            StateHasChanged();
        }));

        public async ValueTask DisposeAsync()
        {
            await DisposeAsyncCore(disposing: true);
            GC.SuppressFinalize(this);
        }

        protected override void OnInitialized()
        {
            follower.Follow(this, () => InvokeAsync(StateHasChanged));
            base.OnInitialized();
        }

        protected virtual ValueTask DisposeAsyncCore(bool disposing)
        {
            follower.Stop();
            ActionSubscriber.UnsubscribeFromAllActions(this);
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>The same for layouts.</summary>
    public abstract class FluxorLayout : LayoutComponentBase, IAsyncDisposable
    {
        private readonly StateFollower follower = new();

        public async ValueTask DisposeAsync()
        {
            await DisposeAsyncCore(disposing: true);
            GC.SuppressFinalize(this);
        }

        protected override void OnInitialized()
        {
            follower.Follow(this, () => InvokeAsync(StateHasChanged));
            base.OnInitialized();
        }

        protected virtual ValueTask DisposeAsyncCore(bool disposing)
        {
            follower.Stop();
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>Listens to every state that a component holds in a property of its own or of a base class.</summary>
    internal sealed class StateFollower
    {
        private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();
        private readonly List<IStateChangedNotifier> states = [];
        private EventHandler? handler;

        public void Follow(object component, Func<Task> changed)
        {
            handler = (_, _) => _ = changed();
            states.AddRange(Properties.GetOrAdd(component.GetType(), Find).Select(p => p.GetValue(component)).OfType<IStateChangedNotifier>());
            states.ForEach(s => s.StateChanged += handler);
        }

        public void Stop()
        {
            states.ForEach(s => s.StateChanged -= handler);
            states.Clear();
        }

        private static PropertyInfo[] Find(Type type)
        {
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
            return [.. Bases(type).SelectMany(t => t.GetProperties(Own)).Where(p => typeof(IStateChangedNotifier).IsAssignableFrom(p.PropertyType))];
        }

        private static IEnumerable<Type> Bases(Type? type)
        {
            for (; type is not null && type != typeof(object); type = type.BaseType) yield return type;
        }
    }
}

namespace Fluxor.Blazor.Web
{
    /// <summary>Starts the circuit's store. What an effect threw and nobody handled ends the circuit's page.</summary>
    public sealed class StoreInitializer : ComponentBase, IDisposable
    {
        [Inject]
        private IStore Store { get; set; } = null!;

        [Parameter]
        public EventCallback<Exceptions.UnhandledExceptionEventArgs> UnhandledException { get; set; }

        public void Dispose() => Store.UnhandledException -= OnUnhandledException;

        protected override async Task OnInitializedAsync()
        {
            Store.UnhandledException += OnUnhandledException;
            await Store.InitializeAsync();
        }

        private void OnUnhandledException(object? sender, Exceptions.UnhandledExceptionEventArgs args) => _ = InvokeAsync(async () =>
        {
            await UnhandledException.InvokeAsync(args);
            if (!args.WasHandled) await DispatchExceptionAsync(args.Exception);
        });
    }
}
