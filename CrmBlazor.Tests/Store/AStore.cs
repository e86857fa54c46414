using Fluxor;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Store;

/// <summary>The store of one circuit, with the tally's parts found by their attributes.</summary>
public sealed class AStore : IDisposable
{
    private readonly ServiceProvider provider;
    private readonly IServiceScope scope;

    public AStore(bool begun = true)
    {
        provider = new ServiceCollection().AddFluxor(o => o.ScanAssemblies(typeof(AStore).Assembly)).AddScoped<Porter>().BuildServiceProvider(validateScopes: true);
        scope = provider.CreateScope();
        if (begun) Begin();
    }

    public IStore Store => Get<IStore>();

    public Tally Tally => Get<IState<Tally>>().Value;

    public List<string> Seen => Get<Porter>().Seen;

    public T Get<T>() where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public void Begin() => Store.InitializeAsync().IsCompletedSuccessfully.Should().BeTrue();

    public void Dispatch(object action) => Get<IDispatcher>().Dispatch(action);

    /// <summary>How often the state told that it has changed while something was done.</summary>
    public int Changes<TState>(Action act)
    {
        var (changes, state) = (0, Get<IState<TState>>());
        void Count(object? sender, EventArgs e) => changes++;
        state.StateChanged += Count;
        act();
        state.StateChanged -= Count;
        return changes;
    }

    public void Dispose()
    {
        scope.Dispose();
        provider.Dispose();
    }
}
