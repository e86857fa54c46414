using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.Domain.Requests;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Requests;

public sealed class RequestsEffects(IDbContextFactory<CrmDb> factory, IState<RequestsState> requests, Desk desk, Viewer viewer)
{
    private readonly Reloading reloading = new();

    [EffectMethod(typeof(RequestsOpened))]
    public Task OnOpened(IDispatcher dispatcher) => ReloadAsync(dispatcher);

    /// <summary>A request that is filed or answered changes the queue of every accountant at once.</summary>
    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) =>
        requests.Value.IsShown && action.Events.Any(e => e.Event is RequestEvent) ? ReloadAsync(dispatcher) : Task.CompletedTask;

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => requests.Value.IsShown ? ReloadAsync(dispatcher) : Task.CompletedTask;

    private Task ReloadAsync(IDispatcher dispatcher) => reloading.RunAsync(async () =>
    {
        var search = requests.Value.Search;
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new RequestsLoaded(search, await db.RequestsAsync(search, viewer.Actor), desk.Now.WaitingRequests));
    });
}
