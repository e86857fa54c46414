using CrmBlazor.App.Data;
using CrmBlazor.Domain.Common;
using CrmBlazor.Domain.Staff;
using CrmBlazor.Domain.Tasks;
using Microsoft.EntityFrameworkCore;

namespace CrmBlazor.App.Features.Tasks;

/// <summary>One person's part in a task.</summary>
public sealed record TaskMember(Guid Person, TaskPart Part);

/// <param name="DealTitle">Nothing where the deal is not the viewer's to see.</param>
/// <param name="IsAutomatic">Its deadline follows the deal (D6).</param>
/// <param name="People">All but the responsible.</param>
public sealed record TaskRow(Guid Id, int Number, TaskKind Kind, bool IsImportant, string Title, string? Text, DateTimeOffset DueAt, TaskState State, DateTimeOffset? ClosedAt, string? Result,
    bool IsAutomatic, int? Deal, string? DealTitle, int? Contact, string? ContactName, IReadOnlyList<ChecklistItem> Checklist, Guid Assignee, Guid Author, DateTimeOffset? RemindAt, int? Lead,
    IReadOnlyList<TaskMember> People, long Version)
{
    public bool IsOpen => State is TaskState.Open;

    public bool IsMovable => IsOpen && !IsAutomatic;

    public int Left => Checklist.Count(c => c.IsOpen);

    /// <summary>Headings are not counted (B 13).</summary>
    public int Points => Checklist.Count(c => !c.Heading);

    public IEnumerable<Guid> Of(TaskPart part) => People.Where(p => p.Part == part).Select(p => p.Person);

    /// <summary>Finishes it and plans it anew.</summary>
    public bool IsOf(Guid person) => Assignee == person || Author == person;

    /// <summary>Ticks its points.</summary>
    public bool IsWorkedBy(Guid person) => IsOf(person) || Of(TaskPart.CoExecutor).Contains(person);

    /// <summary>He has something to do in it; else he only follows it.</summary>
    public bool IsWorkOf(Guid person) => Assignee == person || Of(TaskPart.CoExecutor).Contains(person);
}

/// <param name="Open">The most urgent first.</param>
/// <param name="Done">The last ones, newest first.</param>
public sealed record MyTasks(IReadOnlyList<TaskRow> Open, IReadOnlyList<TaskRow> Done);

public static class TaskQueries
{
    private const int LastDone = 100;
    private const int MostOpen = 500;

    /// <summary>One's own, and those in which one takes part: each by an index of its own.</summary>
    public static async Task<MyTasks> MyTasksAsync(this CrmDb db, Actor actor)
    {
        var own = db.Tasks.AsNoTracking().Where(t => t.AssigneeId == actor.Id);
        var shared = db.TaskPeople.Where(p => p.PersonId == actor.Id).Join(db.Tasks.AsNoTracking(), p => p.TaskId, t => t.Id, (p, t) => t).Where(t => t.AssigneeId != actor.Id);
        return new(
            [.. (await db.OpenAsync(own, actor)).Concat(await db.OpenAsync(shared, actor)).OrderBy(t => t.DueAt).ThenBy(t => t.Number)],
            [.. (await db.DoneAsync(own, actor)).Concat(await db.DoneAsync(shared, actor)).OrderByDescending(t => t.ClosedAt).Take(LastDone)]);
    }

    private static Task<List<TaskRow>> OpenAsync(this CrmDb db, IQueryable<OfficeTask> tasks, Actor actor) =>
        db.Rows(tasks.Where(t => t.State == TaskState.Open).OrderBy(t => t.DueAt).Take(MostOpen), actor).ToListAsync();

    private static Task<List<TaskRow>> DoneAsync(this CrmDb db, IQueryable<OfficeTask> tasks, Actor actor) =>
        db.Rows(tasks.Where(t => t.State == TaskState.Finished).OrderByDescending(t => t.ClosedAt).Take(LastDone), actor).ToListAsync();

    private static IQueryable<TaskRow> Rows(this CrmDb db, IQueryable<OfficeTask> tasks, Actor actor) =>
        from task in tasks
        join deal in db.Deals.Where(actor.Deals()) on task.DealId equals deal.Id into deals
        from deal in deals.DefaultIfEmpty()
        join contact in db.Contacts on task.ContactId equals contact.Id into contacts
        from contact in contacts.DefaultIfEmpty()
        select new TaskRow(task.Id, task.Number, task.Kind, task.IsImportant, task.Title, task.Text, task.DueAt, task.State, task.ClosedAt, task.Result, task.IsAutomatic, task.DealNumber,
            deal == null ? null : deal.Title, task.ContactNumber, contact == null ? null : contact.FullName, task.Checklist, task.AssigneeId, task.CreatedBy, task.RemindAt, task.LeadNumber,
            task.People.Select(p => new TaskMember(p.PersonId, p.Part)).ToList(), task.Version);
}
