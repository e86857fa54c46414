using CrmBlazor.Domain.Common;

namespace CrmBlazor.Tests.Support;

public static class Happenings
{
    /// <summary>What has happened to the record since it was last asked.</summary>
    public static IReadOnlyList<DomainEvent> Happened(this Entity record) => [.. record.TakeEvents().Select(h => h.Event)];

    /// <summary>The faults that an act is refused with, as <c>field: code</c>.</summary>
    public static IEnumerable<string> Faults(this Action act) =>
        act.Should().Throw<BadFieldsException>().Which.Faults.Select(f => $"{f.Field}: {f.Code}");

    /// <summary>The obstacles that an act is refused with, each as <see cref="Brief"/>.</summary>
    public static IEnumerable<string> Obstacles(this Action act) => act.Should().Throw<RuleBrokenException>().Which.Obstacles.Brief();

    /// <summary>As <c>code, row, cure</c>.</summary>
    public static IEnumerable<string> Brief(this IEnumerable<Obstacle> obstacles) => obstacles.Select(o => o.Cure is { } cure ? $"{o.Code}, {o.Rule}, {cure.Command}" : $"{o.Code}, {o.Rule}");

    /// <summary>Somebody was first: who, and when.</summary>
    public static (Guid? By, DateTimeOffset At) DoneBefore(this Action act)
    {
        var done = act.Should().Throw<AlreadyDoneException>().Which;
        return (done.By, done.At);
    }
}
