using Fluxor;

namespace CrmBlazor.Tests.Store;

/// <summary>A feature of the tests' own: who knocked at the office's door.</summary>
[FeatureState]
public sealed record Tally(int Knocks, int Rings)
{
    public Tally() : this(0, 0) { }
}

[FeatureState(Name = "door", CreateInitialStateMethodName = nameof(Shut))]
public sealed record Door(bool IsOpen)
{
    public static Door Shut() => new(false);
}

public record Visit;

public sealed record Knock(int Times) : Visit;

public sealed record Ring : Visit;

public sealed record Stumble : Visit;

/// <summary>Nobody reduces it.</summary>
public sealed record Whisper;

public static class TallyReducers
{
    [ReducerMethod]
    public static Tally OnKnock(Tally state, Knock action) => action.Times == 0 ? state : state with { Knocks = state.Knocks + action.Times };

    [ReducerMethod]
    public static Tally OnRing(Tally state, Ring _) => state with { Rings = state.Rings + 1 };

    /// <summary>A second reducer of the same state and action.</summary>
    [ReducerMethod]
    public static Tally OnLoudKnock(Tally state, Knock action) => action.Times > 9 ? state with { Rings = state.Rings + 1 } : state;

    [ReducerMethod]
    public static Door OnVisit(Door state, Visit _) => state.IsOpen ? state : state with { IsOpen = true };
}

/// <summary>What the effects saw, and what they are asked to do.</summary>
public sealed class Porter
{
    public List<string> Seen { get; } = [];
}

public sealed class TallyEffects(Porter porter, IState<Tally> tally)
{
    [EffectMethod]
    public Task OnKnock(Knock action, IDispatcher dispatcher)
    {
        porter.Seen.Add($"knock, tally {tally.Value.Knocks}");
        if (action.Times == 3) dispatcher.Dispatch(new Ring());
        porter.Seen.Add("knock answered");
        return Task.CompletedTask;
    }

    [EffectMethod(typeof(Ring))]
    public Task OnRing(IDispatcher dispatcher)
    {
        porter.Seen.Add($"ring, tally {tally.Value.Rings}");
        return Task.CompletedTask;
    }

    [EffectMethod]
    public Task OnVisit(Visit action, IDispatcher dispatcher)
    {
        porter.Seen.Add("visit");
        return Task.CompletedTask;
    }

    [EffectMethod(typeof(Stumble))]
    public static async Task OnStumble(IDispatcher dispatcher)
    {
        await Task.Yield();
        throw new InvalidOperationException("The porter stumbled.");
    }

    [EffectMethod(typeof(StoreInitializedAction))]
    public Task OnBegun(IDispatcher dispatcher)
    {
        porter.Seen.Add("begun");
        return Task.CompletedTask;
    }
}
