namespace CrmBlazor.Domain.Common;

/// <summary>A record with an identity and a version; its verbs guard, record what happened, and change.</summary>
public abstract class Entity
{
    private static long lastTurn;
    private readonly List<Happening> happened = [];

    public Guid Id { get; protected init; } = Guid.CreateVersion7();

    /// <summary>Grows by one with each command that changed the record.</summary>
    public long Version { get; private set; } = 1;

    /// <summary>Takes what has happened since it was last asked.</summary>
    public IReadOnlyList<Happening> TakeEvents()
    {
        var events = happened.ToArray();
        happened.Clear();
        return events;
    }

    public void NextVersion() => Version++;

    /// <summary>One that is behind is a conflict, one that has never been is a fault.</summary>
    /// <param name="conflicts">The values that another has set since; compared by the caller, who knows what was asked for.</param>
    /// <param name="field">By which the version was told.</param>
    protected void MustBeAt(long? version, Func<IReadOnlyList<FieldConflict>> conflicts, string field = "version")
    {
        FieldFaults.None(FieldFaults.When(version > Version, field, "unknown"));
        if (version < Version) throw new VersionConflictException(Version, conflicts());
    }

    protected void Record(DomainEvent happening) => happened.Add(new(Interlocked.Increment(ref lastTurn), happening));
}

/// <param name="Turn">Grows over all records, so that what one command did to several of them stays in order.</param>
public readonly record struct Happening(long Turn, DomainEvent Event);
