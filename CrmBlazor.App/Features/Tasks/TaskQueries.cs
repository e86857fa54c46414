using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Tasks;

/// <param name="DealTitle">Nothing where the deal is not the viewer's to see.</param>
public sealed record TaskRow(Guid Id, int Number, string Title, string? Text, DateTimeOffset DueAt, TaskState State, DateTimeOffset? ClosedAt, int? Deal, string? DealTitle,
    IReadOnlyList<ChecklistItem> Checklist)
{
    public int Left => Checklist.Count(c => !c.Done);
}

/// <param name="Open">The most urgent first.</param>
/// <param name="Done">The last ones, newest first.</param>
public sealed record MyTasks(IReadOnlyList<TaskRow> Open, IReadOnlyList<TaskRow> Done);

public static class TaskQueries
{
    private const int LastDone = 20;
    private const int MostOpen = 500;

    public static async Task<MyTasks> MyTasksAsync(this CrmDb db, Actor actor)
    {
        var mine = db.Tasks.AsNoTracking().Where(t => t.AssigneeId == actor.Id);
        var open = await db.Rows(mine.Where(t => t.State == TaskState.Open).OrderBy(t => t.DueAt).Take(MostOpen), actor).ToListAsync();
        var done = await db.Rows(mine.Where(t => t.State == TaskState.Finished).OrderByDescending(t => t.ClosedAt).Take(LastDone), actor).ToListAsync();
        return new([.. open.OrderBy(t => t.DueAt).ThenBy(t => t.Number)], [.. done.OrderByDescending(t => t.ClosedAt)]);
    }

    private static IQueryable<TaskRow> Rows(this CrmDb db, IQueryable<OfficeTask> tasks, Actor actor) =>
        from task in tasks
        join deal in db.Deals.Where(actor.Deals()) on task.DealId equals deal.Id into deals
        from deal in deals.DefaultIfEmpty()
        select new TaskRow(task.Id, task.Number, task.Title, task.Text, task.DueAt, task.State, task.ClosedAt, task.DealNumber, deal == null ? null : deal.Title, task.Checklist);
}
