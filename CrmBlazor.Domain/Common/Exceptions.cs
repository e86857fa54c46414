namespace CrmBlazor.Domain.Common;

/// <summary>The regulation refuses the act. Answered with 422 and the obstacles.</summary>
public sealed class RuleBrokenException(IReadOnlyList<Obstacle> obstacles) : Exception(string.Join(", ", obstacles.Select(o => $"{o.Code} ({o.Rule})")))
{
    public RuleBrokenException(Obstacle obstacle) : this([obstacle]) { }

    public IReadOnlyList<Obstacle> Obstacles { get; } = obstacles;
}

/// <summary>A fault in one field. The text is the resource <c>Field_{Code}</c>.</summary>
/// <param name="Field">camelCase path, for instance <c>lines[0].price</c>.</param>
public sealed record FieldFault(string Field, string Code, params object[] Facts);

/// <summary>Fields that cannot be accepted. Answered with 422 and <c>errors</c> by field.</summary>
public sealed class BadFieldsException(IReadOnlyList<FieldFault> faults) : Exception(string.Join(", ", faults.Select(f => $"{f.Field}: {f.Code}")))
{
    public BadFieldsException(string field, string code, params object[] facts) : this([new FieldFault(field, code, facts)]) { }

    public IReadOnlyList<FieldFault> Faults { get; } = faults;
}

/// <summary>No such record, or not the actor's to see: the same answer, 404.</summary>
public sealed class NotFoundException(string kind, string number) : Exception($"{kind} {number}")
{
    public string Kind { get; } = kind;
    public string Number { get; } = number;
}

/// <summary>The actor's role, or his part in the record, does not allow the act. Answered with 403.</summary>
public sealed class ForbiddenException(string act) : Exception(act);

/// <summary>Somebody was first. Answered with 409, and by whom and when.</summary>
public sealed class AlreadyDoneException(string act, Guid? by, DateTimeOffset at) : Exception($"{act} at {at:O}")
{
    public string Act { get; } = act;
    public Guid? By { get; } = by;
    public DateTimeOffset At { get; } = at;
}

/// <summary>The record has moved on since it was read. Answered with 409 and both values by field.</summary>
public sealed class VersionConflictException(long current, IReadOnlyList<FieldConflict> fields) : Exception($"now at version {current}")
{
    public long Current { get; } = current;
    public IReadOnlyList<FieldConflict> Fields { get; } = fields;
}

public sealed record FieldConflict(string Field, string? Theirs, string? Yours);
