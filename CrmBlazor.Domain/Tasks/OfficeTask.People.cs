using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Tasks;

/// <summary>What somebody has to do with a task beside its responsible: a co-executor ticks its points, an observer only reads, the author gave it to another (B 13).</summary>
public enum TaskPart { CoExecutor, Observer, Author }

/// <summary>One person's part in a task.</summary>
public sealed class TaskPerson
{
    public Guid TaskId { get; private init; }
    public Guid PersonId { get; private init; }
    public TaskPart Part { get; private set; }

    internal void Be(TaskPart part) => Part = part;

    internal static TaskPerson Of(Guid task, Guid person, TaskPart part) => new() { TaskId = task, PersonId = person, Part = part };
}

/// <summary>Who has to do with a task.</summary>
/// <param name="Responsible">Nothing means the author himself.</param>
public sealed record TaskCircle(Guid? Responsible, IReadOnlyList<Guid> CoExecutors, IReadOnlyList<Guid> Observers)
{
    public const int Most = 30;
    public static readonly TaskCircle None = new(null, [], []);

    public IEnumerable<FieldFault> Faults() =>
        [.. FieldFaults.When(CoExecutors.Count > Most, "coExecutors", "tooMany", Most), .. FieldFaults.When(Observers.Count > Most, "observers", "tooMany", Most)];
}

/// <summary>Who takes part, and the reminder.</summary>
public sealed partial class OfficeTask
{
    private readonly List<TaskPerson> people = [];

    /// <summary>All but the responsible.</summary>
    public IReadOnlyList<TaskPerson> People => people;

    /// <summary>When the responsible is reminded (B 17).</summary>
    public DateTimeOffset? RemindAt { get; private set; }
    public DateTimeOffset? RemindedAt { get; private set; }

    public IEnumerable<Guid> CoExecutors => Of(TaskPart.CoExecutor);

    public IEnumerable<Guid> Observers => Of(TaskPart.Observer);

    /// <summary>Sees it whatever it is about.</summary>
    public bool Concerns(Guid person) => AssigneeId == person || CreatedBy == person || People.Any(p => p.PersonId == person);

    /// <summary>Answers for the whole of it: finishes it, plans it anew, chooses who takes part.</summary>
    public bool IsOf(Guid person) => AssigneeId == person || CreatedBy == person;

    /// <summary>Works off its points.</summary>
    public bool IsWorkedBy(Guid person) => IsOf(person) || CoExecutors.Contains(person);

    /// <summary>Other co-executors and observers; a person stands once, and the responsible not at all.</summary>
    /// <param name="version">The version that the editor had seen; one that is behind is a conflict, with both values.</param>
    /// <param name="name">By which a conflict names somebody.</param>
    /// <returns>Whether anything changed.</returns>
    public bool SetPeople(IReadOnlyList<Guid> coExecutors, IReadOnlyList<Guid> observers, long? version = null, Func<Guid, string>? name = null)
    {
        MustBeOpen();
        var circle = new TaskCircle(AssigneeId, coExecutors, observers);
        FieldFaults.None(circle.Faults());
        var next = Circle(circle);
        MustBeAt(version, () => [Conflict("coExecutors", TaskPart.CoExecutor), Conflict("observers", TaskPart.Observer)]);
        FieldConflict Conflict(string field, TaskPart part) => new(field, Names(people, part, name), Names(next, part, name));
        if (next.Select(p => (p.PersonId, p.Part)).ToHashSet().SetEquals(People.Select(p => (p.PersonId, p.Part)))) return false;
        IReadOnlyList<Guid> coExecutorsWere = [.. CoExecutors], observersWere = [.. Observers];
        IReadOnlyList<Guid> before = [.. people.Select(p => p.PersonId)], added = [.. next.Select(p => p.PersonId).Except(before)];
        people.RemoveAll(p => next.All(n => n.PersonId != p.PersonId));
        foreach (var person in people) person.Be(next.Find(n => n.PersonId == person.PersonId)!.Part);
        people.AddRange(next.Where(n => added.Contains(n.PersonId)));
        Record(new TaskPeopleSet(Id, Number, DealId, AssigneeId, [.. CoExecutors], [.. Observers], added, coExecutorsWere, observersWere)
        {
            LeadId = LeadId,
            People = [.. before.Union(people.Select(p => p.PersonId))],
        });
        return true;
    }

    /// <summary>Once, when its time has come.</summary>
    public void Remind(DateTimeOffset at)
    {
        if (State is not TaskState.Open || RemindedAt is not null || !(RemindAt <= at)) return;
        RemindedAt = at;
        Tell(new TaskReminded(Id, Number, DealId, AssigneeId, DueAt, Title));
    }

    private static string? Names(IEnumerable<TaskPerson> people, TaskPart part, Func<Guid, string>? name) =>
        string.Join(", ", people.Where(p => p.Part == part).Select(p => name?.Invoke(p.PersonId) ?? $"{p.PersonId}").Order(StringComparer.Ordinal)).OrNull();

    private IEnumerable<Guid> Of(TaskPart part) => People.Where(p => p.Part == part).Select(p => p.PersonId);

    private List<TaskPerson> Circle(TaskCircle circle)
    {
        IEnumerable<(Guid Person, TaskPart Part)> author = CreatedBy == AssigneeId || CreatedBy == Guid.Empty ? [] : [(CreatedBy, TaskPart.Author)];
        return [.. author.Concat(circle.CoExecutors.Select(p => (p, TaskPart.CoExecutor))).Concat(circle.Observers.Select(p => (p, TaskPart.Observer)))
            .Where(p => p.Item1 != AssigneeId).DistinctBy(p => p.Item1).Select(p => TaskPerson.Of(Id, p.Item1, p.Item2))];
    }

    /// <summary>To all who have to do with it.</summary>
    private void Tell(TaskEvent happening) => Record(People.Count == 0 && LeadId is null ? happening
        : happening with { LeadId = LeadId, People = People.Count == 0 ? null : [.. People.Select(p => p.PersonId)] });
}
