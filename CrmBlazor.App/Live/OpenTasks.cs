using System.Collections.Immutable;

namespace CrmBlazor.App.Live;

/// <summary>An open task's deadline and who does it.</summary>
public readonly record struct OpenTask(Guid Assignee, DateTimeOffset DueAt);

/// <summary>All open tasks, and each person's own by their deadline: how many are due is found without walking over them.</summary>
public sealed record OpenTasks
{
    public static readonly OpenTasks None = new();
    private static readonly ImmutableSortedSet<(DateTimeOffset DueAt, Guid Task)> Nothing = [];

    private ImmutableDictionary<Guid, OpenTask> ById { get; init; } = ImmutableDictionary<Guid, OpenTask>.Empty;

    private ImmutableDictionary<Guid, ImmutableSortedSet<(DateTimeOffset DueAt, Guid Task)>> ByAssignee { get; init; } =
        ImmutableDictionary<Guid, ImmutableSortedSet<(DateTimeOffset DueAt, Guid Task)>>.Empty;

    public static OpenTasks Of(IEnumerable<(Guid Task, OpenTask Open)> tasks)
    {
        var all = tasks.ToList();
        return new()
        {
            ById = all.ToImmutableDictionary(t => t.Task, t => t.Open),
            ByAssignee = all.GroupBy(t => t.Open.Assignee).ToImmutableDictionary(g => g.Key, g => g.Select(t => (t.Open.DueAt, t.Task)).ToImmutableSortedSet()),
        };
    }

    public OpenTask? Find(Guid task) => ById.TryGetValue(task, out var open) ? open : null;

    /// <summary>How many of a person's tasks are due until then.</summary>
    public int DueBy(Guid assignee, DateTimeOffset until)
    {
        var place = Of(assignee).IndexOf((until, Guid.AllBitsSet));
        return place < 0 ? ~place : place + 1;
    }

    public OpenTasks With(Guid task, OpenTask open)
    {
        var rest = Without(task);
        return new()
        {
            ById = rest.ById.SetItem(task, open),
            ByAssignee = rest.ByAssignee.SetItem(open.Assignee, rest.Of(open.Assignee).Add((open.DueAt, task))),
        };
    }

    public OpenTasks Without(Guid task) => Find(task) is not { } was ? this : new()
    {
        ById = ById.Remove(task),
        ByAssignee = ByAssignee.SetItem(was.Assignee, Of(was.Assignee).Remove((was.DueAt, task))),
    };

    private ImmutableSortedSet<(DateTimeOffset DueAt, Guid Task)> Of(Guid assignee) => ByAssignee.GetValueOrDefault(assignee, Nothing);
}
