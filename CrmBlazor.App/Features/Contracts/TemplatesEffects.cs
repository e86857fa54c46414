using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Papers;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Contracts;

public sealed class TemplatesEffects(IDbContextFactory<CrmDb> factory, IState<TemplatesState> state)
{
    private readonly Reloading reload = new();

    [EffectMethod(typeof(TemplatesOpened))]
    public Task OnOpened(IDispatcher dispatcher) => LoadAsync(dispatcher);

    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) =>
        state.Value.IsShown && action.Events.Any(e => e.Event is ContractTemplateEvent or ContractMade) ? LoadAsync(dispatcher) : Task.CompletedTask;

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => state.Value.IsShown ? LoadAsync(dispatcher) : Task.CompletedTask;

    private Task LoadAsync(IDispatcher dispatcher) => reload.RunAsync(async () =>
    {
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new TemplatesLoaded(await db.TemplatesAsync()));
    });
}
