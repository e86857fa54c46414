using CrmBlazor.App.Data;
using Fluxor;
using Microsoft.Extensions.DependencyInjection;

namespace CrmBlazor.Tests.Store;

/// <summary>Features, reducers and effects are found by their attributes.</summary>
public sealed class DiscoveryTests : IDisposable
{
    private readonly AStore store = new();

    [Fact]
    public void A_state_is_made_by_its_constructor_or_by_the_named_method()
    {
        store.Tally.Should().Be(new Tally(0, 0));
        store.Get<IState<Door>>().Value.Should().Be(Door.Shut());
    }

    [Fact]
    public void A_feature_is_called_as_its_state_or_by_the_given_name()
    {
        store.Store.Features.Keys.Should().BeEquivalentTo(["door", typeof(Tally).FullName]);
        var door = store.Store.Features["door"];
        (door.GetName(), door.GetStateType(), door.GetState()).Should().Be(("door", typeof(Door), Door.Shut()));
    }

    [Fact]
    public void What_is_no_state_cannot_be_asked_for() => FluentActions.Invoking(store.Get<IState<Whisper>>).Should().Throw<InvalidOperationException>();

    [Fact]
    public void Each_circuit_has_states_of_its_own()
    {
        using var other = new AStore();
        store.Dispatch(new Knock(1));
        (store.Tally.Knocks, other.Tally.Knocks).Should().Be((1, 0));
    }

    [Fact]
    public void Every_state_of_the_program_is_found_and_can_be_made()
    {
        using var provider = new ServiceCollection().AddFluxor(o => o.ScanAssemblies(typeof(Ledger).Assembly)).BuildServiceProvider();
        using var scope = provider.CreateScope();
        var states = typeof(Ledger).Assembly.GetTypes().Where(t => t.IsDefined(typeof(FeatureStateAttribute), false)).ToList();
        states.Should().HaveCountGreaterThan(10);
        scope.ServiceProvider.GetRequiredService<IStore>().Features.Values.Select(f => f.GetStateType()).Should().BeEquivalentTo(states);
    }

    public void Dispose() => store.Dispose();
}
