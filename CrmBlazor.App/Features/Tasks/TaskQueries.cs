using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Tasks;

/// <param name="DealTitle">Nothing where the deal is not the viewer's to see.</param>
/// <param name="IsAutomatic">Its deadline follows the deal (D6).</param>
public sealed record TaskRow(Guid Id, int Number, TaskKind Kind, bool IsImportant, string Title, string? Text, DateTimeOffset DueAt, TaskState State, DateTimeOffset? ClosedAt, string? Result,
    bool IsAutomatic, int? Deal, string? DealTitle, int? Contact, string? ContactName, IReadOnlyList<ChecklistItem> Checklist)
{
    public bool IsOpen => State is TaskState.Open;

    public bool IsMovable => IsOpen && !IsAutomatic;

    public int Left => Checklist.Count(c => !c.Done);
}

/// <param name="Open">The most urgent first.</param>
/// <param name="Done">The last ones, newest first.</param>
public sealed record MyTasks(IReadOnlyList<TaskRow> Open, IReadOnlyList<TaskRow> Done);

public static class TaskQueries
{
    private const int LastDone = 100;
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
        join contact in db.Contacts on task.ContactId equals contact.Id into contacts
        from contact in contacts.DefaultIfEmpty()
        select new TaskRow(task.Id, task.Number, task.Kind, task.IsImportant, task.Title, task.Text, task.DueAt, task.State, task.ClosedAt, task.Result, task.IsAutomatic, task.DealNumber,
            deal == null ? null : deal.Title, task.ContactNumber, contact == null ? null : contact.FullName, task.Checklist);
}
