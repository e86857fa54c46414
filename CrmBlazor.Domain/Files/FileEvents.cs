using CrmBlazor.Domain.Common;

namespace CrmBlazor.Domain.Files;

/// <summary>What happens to the files of a record; it stands in that record's timeline.</summary>
public abstract record FileEvent(Subject About, Guid? DealId, int File) : DomainEvent
{
    public override Subject Subject => About;
    public override Guid? Deal => DealId;
}

[EventType("file.attached")]
public sealed record FileAttached(Subject About, Guid? DealId, int File, [property: Personal] string Name, long Size) : FileEvent(About, DealId, File);

[EventType("file.removed")]
public sealed record FileRemoved(Subject About, Guid? DealId, int File, [property: Personal] string Name) : FileEvent(About, DealId, File);
