using CrmBlazor.App.Live;
using CrmBlazor.Domain.Office;
using Fluxor;

namespace CrmBlazor.App.Features.Regulation;

/// <summary>The settings lie at hand in the office's book; a change of one of them reaches whoever reads the rules.</summary>
public sealed class RulesEffects(OfficeBook book, IState<RulesState> state)
{
    [EffectMethod(typeof(RulesOpened))]
    public Task OnOpened(IDispatcher dispatcher) => Tell(dispatcher);

    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) =>
        state.Value.Values is not null && action.Events.Any(e => e.Event is OfficeSettingChanged) ? Tell(dispatcher) : Task.CompletedTask;

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => state.Value.Values is not null ? Tell(dispatcher) : Task.CompletedTask;

    private Task Tell(IDispatcher dispatcher)
    {
        var s = book.Settings;
        dispatcher.Dispatch(new RulesLoaded(new(s.Hours, s.Limits, s.RequiredContactFields, s.StopList, s.OwnMailDomains, s.Fines, s.FirstInvoiceNumber)));
        return Task.CompletedTask;
    }
}
