using System.Collections.Immutable;
using CrmBlazor.Domain.Common;

namespace CrmBlazor.App.Components;

/// <summary>The log of one record as its page holds it: newest first, each event once.</summary>
public sealed record TimelineLog(ImmutableList<DomainEvent> Events)
{
    public static readonly TimelineLog Empty = new([]);

    /// <summary>What was loaded already is ignored when it also arrives live.</summary>
    public TimelineLog With(DomainEvent happening) =>
        Events.Count > 0 && Events[0].Stamp.Sequence >= happening.Stamp.Sequence ? this : new(Events.Insert(0, happening));
}
