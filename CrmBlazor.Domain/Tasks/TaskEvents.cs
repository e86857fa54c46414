using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Tasks;

/// <summary>What happens to a task.</summary>
public abstract record TaskEvent(Guid TaskId, int Number, Guid? DealId, Guid Assignee) : DomainEvent
{
    public override Subject Subject => new("task", TaskId, Number);
    public override Guid? Deal => DealId;

    /// <summary>The lead it is about.</summary>
    public Guid? LeadId { get; init; }

    /// <summary>Who has to do with it beside its responsible.</summary>
    public IReadOnlyList<Guid>? People { get; init; }

    public bool Concerns(Guid person) => Assignee == person || People?.Contains(person) is true;
}

[EventType("task.created")]
public sealed record TaskCreated(Guid TaskId, int Number, Guid? DealId, Guid Assignee, DateTimeOffset DueAt, bool Automatic, [property: Personal] string Title)
    : TaskEvent(TaskId, Number, DealId, Assignee);

[EventType("task.moved")]
public sealed record TaskMoved(Guid TaskId, int Number, Guid? DealId, Guid Assignee, DateTimeOffset DueAt, Guid? AssigneeWas = null, DateTimeOffset? DueWas = null)
    : TaskEvent(TaskId, Number, DealId, Assignee);

[EventType("task.itemAdded")]
public sealed record ChecklistItemAdded(Guid TaskId, int Number, Guid? DealId, Guid Assignee, int Item, [property: Personal] string Text, bool Heading = false)
    : TaskEvent(TaskId, Number, DealId, Assignee);

[EventType("task.itemTicked")]
public sealed record ChecklistItemTicked(Guid TaskId, int Number, Guid? DealId, Guid Assignee, int Item, bool Done, int DoneItems, int Items)
    : TaskEvent(TaskId, Number, DealId, Assignee);

[EventType("task.finished")]
public sealed record TaskFinished(Guid TaskId, int Number, Guid? DealId, Guid Assignee, [property: Personal] string? Result = null) : TaskEvent(TaskId, Number, DealId, Assignee);

[EventType("task.cancelled")]
public sealed record TaskCancelled(Guid TaskId, int Number, Guid? DealId, Guid Assignee) : TaskEvent(TaskId, Number, DealId, Assignee);

/// <param name="Added">Who was not there before.</param>
[EventType("task.peopleSet")]
public sealed record TaskPeopleSet(Guid TaskId, int Number, Guid? DealId, Guid Assignee, IReadOnlyList<Guid> CoExecutors, IReadOnlyList<Guid> Observers, IReadOnlyList<Guid> Added,
    IReadOnlyList<Guid>? CoExecutorsWere = null, IReadOnlyList<Guid>? ObserversWere = null)
    : TaskEvent(TaskId, Number, DealId, Assignee);

[EventType("task.reminded")]
public sealed record TaskReminded(Guid TaskId, int Number, Guid? DealId, Guid Assignee, DateTimeOffset DueAt, [property: Personal] string Title) : TaskEvent(TaskId, Number, DealId, Assignee);
