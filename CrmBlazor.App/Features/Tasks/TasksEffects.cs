using CrmBlazor.App.Data;
using CrmBlazor.App.Live;
using CrmBlazor.App.Security;
using CrmBlazor.Domain.Tasks;
using Fluxor;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Tasks;

public sealed class TasksEffects(IDbContextFactory<CrmDb> factory, IState<TasksState> tasks, Desk desk, Viewer viewer, Sessions sessions)
{
    private readonly Reloading reloading = new();

    [EffectMethod(typeof(TasksOpened))]
    public Task OnOpened(IDispatcher dispatcher) => ReloadAsync(dispatcher);

    [EffectMethod]
    public Task OnLog(LogAdvanced action, IDispatcher dispatcher) =>
        tasks.Value is { IsShown: true, Mine: { } mine } && action.Events.Any(e => e.Event is TaskEvent task && Concerns(task, mine)) ? ReloadAsync(dispatcher) : Task.CompletedTask;

    /// <summary>A task that went to somebody else went with its deal: of that no event comes any more, but the desk knows.</summary>
    [EffectMethod(typeof(BoardAdvanced))]
    public Task OnBoard(IDispatcher dispatcher) =>
        tasks.Value is { IsShown: true, Mine: { } mine } && mine.Open.Any(IsNoLongerMine) ? ReloadAsync(dispatcher) : Task.CompletedTask;

    [EffectMethod(typeof(LinkResumed))]
    public Task OnResumed(IDispatcher dispatcher) => tasks.Value.IsShown ? ReloadAsync(dispatcher) : Task.CompletedTask;

    [EffectMethod]
    public async Task OnCalendar(CalendarWanted action, IDispatcher dispatcher)
    {
        if (!action.Anew && await sessions.HasAsync(viewer.Actor.Id, SessionKind.Calendar)) dispatcher.Dispatch(new CalendarKnown());
        else dispatcher.Dispatch(new CalendarOpened(CalendarEndpoint.PathOf(await sessions.OpenAsync(viewer.Actor.Id, SessionKind.Calendar))));
    }

    private bool Concerns(TaskEvent task, MyTasks mine) => task.Concerns(viewer.Actor.Id) || mine.Open.Any(t => t.Id == task.TaskId);

    private bool IsNoLongerMine(TaskRow task) => task.Assignee == viewer.Actor.Id && desk.Now.Tasks.Find(task.Id) is { } open && open.Assignee != viewer.Actor.Id;

    private Task ReloadAsync(IDispatcher dispatcher) => reloading.RunAsync(async () =>
    {
        await using var db = factory.CreateDbContext();
        dispatcher.Dispatch(new TasksLoaded(await db.MyTasksAsync(viewer.Actor)));
    });
}
