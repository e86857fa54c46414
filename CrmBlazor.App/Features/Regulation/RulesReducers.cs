using Fluxor;

namespace CrmBlazor.App.Features.Regulation;

public static class RulesReducers
{
    [ReducerMethod]
    public static RulesState OnLoaded(RulesState state, RulesLoaded action) => new(action.Values);
}
