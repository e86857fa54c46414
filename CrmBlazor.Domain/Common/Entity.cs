namespace CrmBlazor.Domain.Common;

/// <summary>A record with an identity and a version; its verbs guard, record what happened, and change.</summary>
public abstract class Entity
{
    private readonly List<DomainEvent> happened = [];

    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Grows by one with each command that changed the record.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Takes what has happened since it was last asked.</summary>
    public IReadOnlyList<DomainEvent> TakeEvents()
    {
        var events = happened.ToArray();
        happened.Clear();
        return events;
    }

    public void NextVersion() => Version++;

    protected void Record(DomainEvent happening) => happened.Add(happening);
}
