using CrmBlazor.Domain.Common;

namespace CrmBlazor.Tests.Support;

public static class Happenings
{
    /// <summary>What has happened to the record since it was last asked.</summary>
    public static IReadOnlyList<DomainEvent> Happened(this Entity record) => [.. record.TakeEvents().Select(h => h.Event)];

    /// <summary>The faults that an act is refused with, as <c>field: code</c>.</summary>
    public static IEnumerable<string> Faults(this Action act) =>
        act.Should().Throw<BadFieldsException>().Which.Faults.Select(f => $"{f.Field}: {f.Code}");
}
