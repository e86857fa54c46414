using CrmBlazor.App.Commands.Office;
using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Speech;
using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Staff;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Admin;

public sealed class AdminEffects(IDbContextFactory<CrmDb> factory, IState<AdminState> state, Viewer viewer, Refusals refusals, TimeProvider time)
{
    private readonly Reloading reload = new();

    [EffectMethod(typeof(AdminOpened))]
    public Task OnOpened(IDispatcher dispatcher) => reload.RunAsync(() => LoadAsync(dispatcher));

    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) =>
        action.Events.Any(e => e.Event is UserEvent or ListExported or OfficeSettingChanged) ? reload.RunAsync(() => LoadAsync(dispatcher)) : Task.CompletedTask;

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => reload.RunAsync(() => LoadAsync(dispatcher));

    private async Task LoadAsync(IDispatcher dispatcher)
    {
        if (!state.Value.IsOpen || !viewer.May<AddUser>()) return;
        try
        {
            await using var db = factory.CreateDbContext();
            dispatcher.Dispatch(new AdminLoaded(await db.AdminAsync(time.GetUtcNow())));
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            dispatcher.Dispatch(new AdminFailed(refusals.Of(broken).Title));
        }
    }
}
